import { callbackVerdict, type CallbackVerdict } from '~/audit/callback-verdict'
import { contradictionsOf } from '~/audit/contradiction'
import { notEvaluatedVerdict } from '~/audit/not-evaluated'
import { valueText } from '~/audit/recorded-text'
import { recorded, type Sentence } from '~/audit/sentence'
import { verdictOf, type Verdict } from '~/audit/verdict'
import { changeTypeTerm } from '~/audit/glossary'
import { checksThatDidNotHold } from './note-checks'
import { atMost, type NoteBlock } from './note-content'
import { entityName, noteFacts, workflowName } from './note-facts'
import type { Subject, SubjectWorkflow } from './subject'

const REASON_LENGTH = 2000
const MATCHES_AT_MOST = 12

function disagreements({ callback, workflow }: Subject): NoteBlock[] {
  const found = contradictionsOf(callback).filter(
    ({ workflowIds }) =>
      workflow === null || workflowIds.length === 0 || workflowIds.includes(workflow.workflowId),
  )
  return found.length === 0
    ? []
    : [{ kind: 'list', title: 'The records disagree', items: found.map(({ parts }) => parts) }]
}

function advice({ advice: words }: Verdict): NoteBlock[] {
  return words === null ? [] : [{ kind: 'labelled', label: 'What to look at (advice, not recorded)', words: [words] }]
}

function noteOfWorkflow(subject: Subject, workflow: SubjectWorkflow): NoteBlock[] {
  const { callback } = subject
  const { match } = workflow
  const verdict = match ? verdictOf(callback, match) : notEvaluatedVerdict(callback, workflow.workflowId)
  const checks = checksThatDidNotHold(verdict, subject.lookAlikeWords)
  const reason: Sentence =
    verdict.reasonVerbatim === '' ? ['not recorded'] : [recorded(valueText(verdict.reasonVerbatim, REASON_LENGTH))]
  return [
    { kind: 'lead', words: verdict.parts },
    {
      kind: 'line',
      words: [
        'Workflow ',
        recorded(workflow.workflowName === '' ? workflow.workflowId : `“${workflow.workflowName}”`),
        ' on ',
        ...entityName(callback),
        `, change “${changeTypeTerm(callback.changeType).label}”.`,
      ],
    },
    ...(checks ? [checks] : []),
    ...(match ? [{ kind: 'labelled' as const, label: 'Recorded reason', words: reason }] : []),
    ...disagreements(subject),
    ...advice(verdict),
    noteFacts(subject),
  ]
}

/** Of each gate but the one that counts the workflows which were never meant: name and a few words, the first ones named. */
function gateLists(gates: CallbackVerdict['gates']): NoteBlock[] {
  return gates
    .filter(({ gate }) => gate.id !== 'not-for-this-event')
    .map(({ gate, matches }) => ({
      kind: 'list',
      title: `${gate.word} (${matches.length})`,
      items: atMost(
        matches.map(({ match, verdict }): Sentence => [...workflowName(match), ': ', ...verdict.brief]),
        MATCHES_AT_MOST,
      ),
    }))
}

function noteOfCallback(subject: Subject): NoteBlock[] {
  const verdict = callbackVerdict(subject.callback)
  return [
    { kind: 'lead', words: verdict.parts },
    ...gateLists(verdict.gates),
    ...disagreements(subject),
    noteFacts(subject),
  ]
}

/**
 * The note: the sentence first, then what did not hold, then what names the record. Made of the record alone: what is
 * advice says so.
 */
export function noteOf(subject: Subject): NoteBlock[] {
  return subject.workflow === null ? noteOfCallback(subject) : noteOfWorkflow(subject, subject.workflow)
}
