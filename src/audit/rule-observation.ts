import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { stopOf } from './category-stop'
import { groupComparisons, type ComparisonGroup } from './grouping'
import { operatorOf } from './operator'
import { valueKey } from './recorded-text'

/** What one audit shows of a workflow's checks on one field. */
export type RuleObservation = {
  callbackId: string
  workflowId: string
  workflowName: string
  fieldName: string
  /** The rule was read between these two: the event was created, its processing finished. */
  earliestMs: number
  latestMs: number
  /** Did the matcher come to the end of the filter, so that a check which is not recorded is probably not in the rule? */
  isThroughFilter: boolean
  checks: readonly ObservedCheck[]
  /** What was asked: an event of another kind may take another way through trigger and filter. */
  eventKey: string
  /** All comparisons of the audit, in the order in which they were read. */
  read: readonly Comparison[]
}

export type ObservedCheck = {
  /** Our word for the operator, equal for all its spellings. */
  label: string
  operator: string
  values: readonly unknown[]
  valueKeys: readonly string[]
  /** Equal where the same values are asked for in the same order. */
  valuesKey: string
  /** Where its comparisons stand among those that were read. */
  positions: readonly number[]
  /** False where the list may go on behind its last recorded comparison, because that one had decided already. */
  isWhole: boolean
}

function isWhole({ comparisons }: ComparisonGroup): boolean {
  const last = comparisons.at(-1) ?? comparisons[0]
  const { family } = operatorOf(last.operator)
  return family === 'equality' ? !last.isMatch : family === 'inequality' && last.isMatch
}

function observedCheck(group: ComparisonGroup, read: readonly Comparison[]): ObservedCheck {
  const values = new Map<string, unknown>()
  for (const { ruleValue } of group.comparisons) {
    const key = valueKey(ruleValue)
    if (!values.has(key)) values.set(key, ruleValue)
  }
  return {
    label: operatorOf(group.operator).label,
    operator: group.operator,
    values: [...values.values()],
    valueKeys: [...values.keys()],
    valuesKey: [...values.keys()].join('\n'),
    positions: group.comparisons.map((comparison) => read.indexOf(comparison)),
    isWhole: isWhole(group),
  }
}

export type ObservedField = { fieldName: string; checks: readonly ObservedCheck[] }

/** Audits that asked the same and got the same answers, for as long as rows are being read: there are few of them. */
export type ObservedFields = Map<string, readonly ObservedField[]>

function signatureOf(read: readonly Comparison[]): string {
  let signature = ''
  for (const { fieldName, operator, ruleValue, isMatch } of read) {
    const value = typeof ruleValue === 'string' ? `"${ruleValue}` : valueKey(ruleValue)
    signature += `${fieldName}\n${operator}\n${value}\n${isMatch ? 1 : 0}\n`
  }
  return signature
}

/** What the comparisons of one audit show, by field. Of recorded values none is looked at. */
export function observedFields(read: readonly Comparison[], seen: ObservedFields): readonly ObservedField[] {
  const signature = signatureOf(read)
  const known = seen.get(signature)
  if (known) return known
  const byField = new Map<string, ObservedCheck[]>()
  // Comparisons that are one object for the reader of the page are several for the matcher.
  const apart = read.map((comparison) => ({ ...comparison }))
  for (const group of groupComparisons(apart)) {
    const checks = byField.get(group.fieldName)
    if (checks) checks.push(observedCheck(group, apart))
    else byField.set(group.fieldName, [observedCheck(group, apart)])
  }
  const fields = [...byField].map(([fieldName, checks]) => ({ fieldName, checks }))
  seen.set(signature, fields)
  return fields
}

export function isThroughFilter({ error, details }: Match): boolean {
  return !error && details !== null && ['filter', 'limit', 'end'].includes(stopOf(details.category))
}

function observationsOfMatch(callback: Callback, match: Match, seen: ObservedFields): RuleObservation[] {
  const { workflowId, workflowName, details } = match
  if (details === null || details.comparisons.length === 0) return []
  const earliestMs = callback.createdInPsaAtMs
  return observedFields(details.comparisons, seen).map(({ fieldName, checks }) => ({
    callbackId: callback.callbackId,
    workflowId,
    workflowName,
    fieldName,
    earliestMs,
    // The two clocks may differ: a finish before the event says nothing.
    latestMs: Math.max(earliestMs, callback.finishedProcessingAtMs ?? earliestMs),
    isThroughFilter: isThroughFilter(match),
    checks,
    eventKey: `${callback.entityType} ${callback.changeType}`,
    read: details.comparisons,
  }))
}

/** The rules as the audits of one callback show them. Of a workflow with two audits neither says which comes first. */
export function observationsOf(callback: Callback, seen: ObservedFields = new Map()): RuleObservation[] {
  const matches = callback.workflowMatches ?? []
  const counts = new Map<string, number>()
  for (const { workflowId } of matches) counts.set(workflowId, (counts.get(workflowId) ?? 0) + 1)
  return matches
    .filter(({ workflowId }) => counts.get(workflowId) === 1)
    .flatMap((match) => observationsOfMatch(callback, match, seen))
}
