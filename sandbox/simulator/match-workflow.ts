import type { MatchCategory } from '../store/stored-rows.ts'
import { ComparisonLog } from './comparison-log.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { type MatchOutcome, matchOutcome } from './match-outcome.ts'
import type { PsaEvent } from './psa-event.ts'
import type { RunHistory } from './run-history.ts'
import { isWatchedChange } from './watched-change.ts'
import { ruleAt } from './workflow.ts'
import type { Candidate } from './workflow-index.ts'

export type MatchMoment = {
  nowMs: number
  /** Since the origin of the simulation. */
  hour: number
  history: RunHistory
}

const MINUTE_MS = 60_000

/** What the matcher finds out about one workflow and one event, and the audit that it keeps of it. */
export function matchWorkflow(candidate: Candidate, event: PsaEvent, moment: MatchMoment): MatchOutcome {
  if (candidate.turnedDown !== null) return candidate.turnedDown
  const log = new ComparisonLog()
  const [category, reason] = judge(candidate, event, moment, log)
  return matchOutcome(candidate.workflow, event.changeType, category, reason, log)
}

function judge(
  { workflow, targets }: Candidate,
  { entity, trail }: PsaEvent,
  { nowMs, hour, history }: MatchMoment,
  log: ComparisonLog,
): [MatchCategory, reason: string] {
  if (targets.every((target) => target.field !== undefined)) {
    if (trail === null || trail.length === 0)
      return ['empty_audit_trail', 'The update came without an audit trail']
    // Not some(): every watched change is logged, also after one has been found.
    if (targets.filter((target) => isWatchedChange(target, trail, log)).length === 0) {
      const fields = trail.map(({ field }) => field).join(', ')
      return [
        'audit_trail_mismatch',
        `The audit trail does not contain the configured change (changed: ${fields})`,
      ]
    }
  }
  const rule = ruleAt(workflow, hour)
  const holds = rule === null || evaluateRule(rule, entity, nowMs, log)
  if (log.missingField !== null) {
    return [
      'error',
      `Could not evaluate the workflow filter: the ${entity.type} has no field ${log.missingField}`,
    ]
  }
  if (!holds) return ['ticket_filter_mismatch', `Ticket did not match the workflow filter: ${log.summary()}`]
  const lastRunAtMs = history.lastRunAtMs(workflow.id, entity)
  if (lastRunAtMs !== undefined) {
    const { runOncePerEntity = false, cooldownMinutes = 0 } = workflow.trigger ?? {}
    if (runOncePerEntity) return ['run_once_limit', 'Workflow already ran once for this entity']
    const minutes = Math.floor((nowMs - lastRunAtMs) / MINUTE_MS)
    if (minutes < cooldownMinutes) {
      return [
        'already_ran_recently',
        `Workflow ran for this entity ${minutes} min ago (waits ${cooldownMinutes} min)`,
      ]
    }
  }
  return [
    'matched',
    rule === null ? 'Trigger matched; the workflow has no filter' : 'Trigger and filter matched',
  ]
}
