import type { DocumentedCategory } from '~/api/contract/vocabulary'

export type CategoryWords = {
  /** In lists and filters. */
  label: string
  /** What the category's name says, as the rest of "Did not start: …". */
  clause: string
  /** Advice: where to look next. Ours, not the API's. */
  advice: string
  /** The API publishes no definitions; "probably" marks what we infer. */
  meaning: string
}

export const CATEGORY_WORDS: Readonly<Record<DocumentedCategory, CategoryWords>> = {
  matched: {
    label: 'Matched',
    clause: 'it matched',
    advice: 'Open the workflow’s executions in Neo: a match and a start do not say how the run ended.',
    meaning: 'The trigger and the filter were satisfied.',
  },
  wrong_trigger_type: {
    label: 'Wrong trigger type',
    clause: 'its trigger is of another type',
    advice:
      'Nothing to do if this event was not meant to start it. Otherwise compare the workflow’s trigger with the change type of this callback.',
    meaning: 'The workflow is probably not set to react to PSA events, or not to this change type.',
  },
  already_ran_recently: {
    label: 'Already ran recently',
    clause: 'it had already run recently',
    advice:
      'Look at the callbacks just before this one for the same entity: one edit often arrives as several events. Neo does not document how long “recently” is.',
    meaning: 'The same workflow probably ran for the same entity a short time before.',
  },
  run_once_limit: {
    label: 'Run-once limit',
    clause: 'its run-once limit was reached',
    advice:
      'Look for its earlier start on this entity. If it should run again, look at the workflow’s “run once” setting, or start it by hand.',
    meaning: 'The workflow is set to run once per entity and had already run for this one.',
  },
  manual_only: {
    label: 'Manual only',
    clause: 'it starts by hand only',
    advice:
      'Nothing to do if it is meant to be started by hand. Otherwise give the workflow an event as its trigger.',
    meaning: 'The workflow only starts when a person starts it.',
  },
  entity_type_mismatch: {
    label: 'Entity type mismatch',
    clause: 'it works on another entity type',
    advice:
      'Nothing to do if it was not meant for this kind of entity. Otherwise look at the entity type the workflow was created for.',
    meaning: 'The event is about another type of entity than the workflow’s.',
  },
  empty_audit_trail: {
    label: 'Empty audit trail',
    clause: 'the audit trail of this event was empty',
    advice:
      'Look at whether the PSA recorded what changed, and whether Neo’s PSA user may read audit trails. A longer wait before processing may help.',
    meaning:
      'The trigger looks for a change of a field, and no history of changes was available, probably from the PSA.',
  },
  audit_trail_mismatch: {
    label: 'Audit trail mismatch',
    clause: 'the changes in the audit trail were not those its trigger asks for',
    advice:
      'Compare what changed on the entity with the trigger: another field, a value in between, or a renamed label are common differences.',
    meaning: 'There was a history of changes, and none of them was the one in the trigger.',
  },
  ticket_filter_mismatch: {
    label: 'Filter mismatch',
    clause: 'its filter did not hold',
    advice:
      'Compare the checks that did not hold with the entity as it was at that moment, then correct the filter or the entity. A filter may have alternatives and exceptions: not every check has to hold, and some may be meant not to.',
    meaning: 'The trigger fitted, and the workflow’s filter did not hold for the values at that moment.',
  },
  missing_event_settings: {
    label: 'Missing event settings',
    clause: 'its event settings are missing',
    advice: 'Open the workflow in Neo, set what should trigger it, and save it.',
    meaning: 'The workflow is set to be triggered, and probably no trigger is set up.',
  },
  error: {
    label: 'Error',
    clause: 'matching it ended in an error',
    advice:
      'Read the recorded reason. If it does not help, escalate with the callback id, the request id and the matcher run id.',
    meaning: 'The matcher failed for this workflow.',
  },
}

export function categoryWords(category: string): CategoryWords | null {
  return isDocumented(category) ? CATEGORY_WORDS[category] : null
}

function isDocumented(category: string): category is DocumentedCategory {
  return Object.hasOwn(CATEGORY_WORDS, category)
}
