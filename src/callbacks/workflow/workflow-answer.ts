import { type CallbackColumns, hasNoMatchRecord, HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback, Match } from '~/api/contract/callback'
import { GATES, type Gate, type GateId } from '~/audit/gate'
import { verdictOfWorkflow } from '~/audit/not-evaluated'
import type { Verdict } from '~/audit/verdict'
import { counted } from '~/lib/text'
import { gatesReached } from '~/store/gates-reached'

/** One workflow on all loaded callbacks of an entity: the one that answers, and what became of it on the others. */
export type WorkflowAnswer = {
  callback: Callback
  verdict: Verdict
  /** Null where the workflow has no match row on it. */
  match: Match | null
  /** The newest of all, where that is another one. */
  newest: { callback: Callback; verdict: Verdict } | null
  /** Where the workflow stood, in the order of gates; empty ones left out. */
  gates: readonly { gate: Gate; count: number }[]
  evaluated: number
  /** Not evaluated because nothing at all is recorded, so that nobody can know. */
  withoutAudit: number
  total: number
}

/**
 * How near to a start: the order of the gates, but what nobody classified may have been the workflow's own rule, and so
 * says more than an event that was not meant for it.
 */
const NEAREST_FIRST: readonly GateId[] = [
  'started',
  'matched-not-started',
  'error',
  'set-up',
  'limits',
  'rule-said-no',
  'unclassified',
  'not-for-this-event',
  'not-evaluated',
]

function hasNoAudit(columns: CallbackColumns, row: number): boolean {
  return hasNoMatchRecord(columns, row) && columns.texts.list[headOf(columns, row, HEAD.state)] === 'PROCESSED'
}

/**
 * The answer stands on the callback where the workflow came nearest to a start, the newest of several: a later event that
 * was never meant for the workflow would only say so. Null without rows. `rows` are newest first.
 */
export function answerFor(rows: CallbackRows, workflowId: string): WorkflowAnswer | null {
  const reached = gatesReached(rows, workflowId)
  const judged = (index: number) => {
    const callback = rows.at(index)
    return callback && { callback, verdict: verdictOfWorkflow(callback, workflowId) }
  }
  const nearest = NEAREST_FIRST.find((id) => reached.includes(id))
  const leadIndex = nearest === undefined ? 0 : reached.indexOf(nearest)
  const lead = judged(leadIndex)
  if (!lead) return null
  const gates = GATES.map((gate) => ({ gate, count: reached.filter((id) => id === gate.id).length }))
  const notEvaluated = rows.order.filter((_, index) => reached[index] === 'not-evaluated')
  return {
    ...lead,
    match: lead.callback.workflowMatches?.find((match) => match.workflowId === workflowId) ?? null,
    newest: leadIndex === 0 ? null : (judged(0) ?? null),
    gates: gates.filter(({ count }) => count > 0),
    evaluated: rows.length - notEvaluated.length,
    withoutAudit: notEvaluated.filter((row) => hasNoAudit(rows.columns, row)).length,
    total: rows.length,
  }
}

/** Whether the rows are all of the entity, the first pages of it, or those that other filters let through. */
export type AnswerScope = 'all' | 'more-exist' | 'filtered'

/** Of how many callbacks the answer speaks, and on how many of them the workflow was looked at. */
export function scopeSentence({ total, evaluated, withoutAudit }: WorkflowAnswer, scope: AnswerScope): string {
  const unknown = withoutAudit === 0 ? '' : `; on ${withoutAudit} no audit of any workflow is recorded`
  const of: Record<AnswerScope, string> = {
    all: `its ${counted(total, 'callback')}`,
    'more-exist': `the ${counted(total, 'loaded callback')}, and more exist`,
    filtered: `the ${counted(total, 'callback')} that these filters let through`,
  }
  return `Evaluated on ${evaluated === 0 ? 'none' : evaluated} of ${of[scope]}${unknown}.`
}

/** Which callback the verdict is of, and why that one. */
export function choiceSentence({ total, gates, verdict, newest }: WorkflowAnswer): string {
  if (total === 1) return 'the only one here'
  const same = gates.find(({ gate }) => gate.id === verdict.gate)
  if (!same || same.count === total) return 'the newest'
  const furthest = `“${same.gate.word}” is the furthest it came here, by our order of gates`
  if (newest === null) return `the newest; ${furthest}`
  return same.count === 1 ? `${furthest}, and this is the only such callback` : `${furthest}, and this is the newest of ${same.count} such callbacks`
}
