import { categoryWords } from './category-words'
import { operatorOf } from './operator'
import { saidText } from './recorded-text'

/** A label in our words and one sentence; "probably" marks what the API's documents leave to inference. */
export type Term = { label: string; meaning: string; isKnown: boolean }

const STATES: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  PENDING_PROCESSING: [
    'Pending',
    'Received; probably waiting for the configured sleep or for the concurrency cap.',
  ],
  PROCESSING: ['Processing', 'Neo is evaluating workflows for it.'],
  PROCESSED: ['Processed', 'Evaluation has finished, whether a workflow matched or not.'],
  SKIPPED: [
    'Skipped',
    'Probably filtered out before any workflow was looked at. Neo does not document the rule.',
  ],
  FAILED: ['Failed', 'Processing of the callback failed; see its error message.'],
  UNKNOWN: ['No state', 'No state was recorded.'],
}

const CHANGE_TYPES: Readonly<Record<string, readonly [label: string, meaning: string]>> = {
  CREATE: ['Created', 'The entity was created in the PSA.'],
  UPDATE: ['Updated', 'A field of the entity was changed in the PSA.'],
  DELETE: ['Deleted', 'The entity was deleted in the PSA.'],
  ANY: ['Any change', 'Stands for any change in the PSA.'],
  CUSTOMER_REPLIED: ['Customer replied', 'The customer replied on the ticket.'],
  TECHNICIAN_REPLIED_TO_CUSTOMER: ['Technician replied', 'A technician replied to the customer.'],
  TIME_ENTRY_CREATED: ['Time entry created', 'A time entry was created on the ticket.'],
  LAST_ACTIVITY_DATE_CHANGED: ['Last activity changed', 'The ticket’s last-activity date changed.'],
  NOTE_ADDED: ['Note added', 'A note was added to the ticket, not by Neo.'],
  MANUAL_ONLY: ['Started by hand', 'A person started a workflow by hand in Neo.'],
  WORKFLOW_FINISHED: ['Workflow finished', 'Another workflow finished.'],
  WORKFLOW_TRIGGERED: ['Workflow triggered', 'Another workflow triggered this one.'],
  UNKNOWN: ['No change type', 'No change type could be read.'],
}

const ENTITY_LABELS: Readonly<Record<string, string>> = {
  servicecall: 'Service call',
  none: 'No entity',
  unknown: 'No entity type',
}

function term(known: readonly [string, string] | undefined, recordedName: string, what: string): Term {
  if (known) return { label: known[0], meaning: known[1], isKnown: true }
  return {
    label: saidText(recordedName),
    meaning: `${what} that the API’s documents do not list; shown as recorded.`,
    isKnown: false,
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

export function stateTerm(state: string): Term {
  return term(own(STATES, state), state, 'A state')
}

export function changeTypeTerm(changeType: string): Term {
  return term(own(CHANGE_TYPES, changeType), changeType, 'A change type')
}

export function categoryTerm(category: string | null): Term {
  if (category === null) {
    return { label: 'No category', meaning: 'No category was recorded for this workflow.', isKnown: true }
  }
  const words = categoryWords(category)
  return term(words ? [words.label, words.meaning] : undefined, category, 'A category')
}

/** "project_ticket" reads "Project ticket"; the API gives entity types no description of their own. */
export function entityTypeTerm(entityType: string): Term {
  const words = entityType.replaceAll('_', ' ').trim()
  const label = own(ENTITY_LABELS, entityType) ?? words.charAt(0).toUpperCase() + words.slice(1)
  return { label: saidText(label), meaning: `The PSA’s entity of type “${saidText(entityType)}”.`, isKnown: true }
}

export function operatorTerm(operator: string): Term {
  const { label, isKnown } = operatorOf(operator)
  return {
    label,
    meaning: isKnown ? `Recorded as “${operator}”.` : 'An operator that this page shows as recorded.',
    isKnown,
  }
}
