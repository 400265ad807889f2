import { describe, expect, test } from 'vitest'
import { rowCountOf } from '~/api/columns/callback-columns'
import { allRowsOf } from '~/api/columns/callback-rows'
import { appendRows } from '~/api/columns/row-appending'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback, Match } from '~/api/contract/callback'
import { alternativesIn } from '~/audit/alternatives'
import { gateOf } from '~/audit/gate'
import { loadedEvidence } from '~/audit/loaded-evidence'
import { verdictOfWorkflow } from '~/audit/not-evaluated'
import { outcomeOf, OUTCOMES } from '~/audit/outcome'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { evidenceOf } from './evidence-of-rows'
import { gatesReached } from './gates-reached'
import { facetsOf } from './row-facets'
import { applyRowFilter, EMPTY_ROW_FILTER, type RowFilter } from './row-filter'
import { summariesOf } from './row-summary'
import { workflowCategoriesOf } from './workflow-categories'

/** The same questions, asked of objects one by one: slow, and plainly right. */

function fitsMatch(callback: Callback, match: Match, { categories, workflowIds, fields, matched }: RowFilter): boolean {
  const notHeld = (match.details?.comparisons ?? []).filter(({ isMatch }) => !isMatch)
  return (
    (matched !== 'not-started' || gateOf(callback, match) === 'matched-not-started') &&
    (categories.length === 0 || categories.includes(match.details?.category ?? 'not-recorded')) &&
    (workflowIds.length === 0 || workflowIds.includes(match.workflowId)) &&
    (fields.length === 0 || notHeld.some(({ fieldName }) => fields.includes(fieldName)))
  )
}

function readTexts(callback: Callback): string[] {
  const ofValue = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
  const { entityNumber, entityId, callbackId, errorMessage, matcherRunId, workflowMatches } = callback
  return [
    ...[entityNumber, entityId, callbackId, errorMessage, matcherRunId].map((text) => text ?? ''),
    ...(workflowMatches ?? []).flatMap(({ workflowName, matchReason, details }) => [
      workflowName,
      matchReason,
      ...(details?.comparisons ?? []).flatMap(({ fieldName, ruleValue, fieldValue }) => [
        fieldName,
        ofValue(ruleValue),
        ofValue(fieldValue),
      ]),
    ]),
  ]
}

const texts = new Map<Callback, { recorded: string[]; small: string[] }>()

function textsOf(callback: Callback) {
  const known = texts.get(callback)
  if (known) return known
  const recorded = [...new Set(readTexts(callback))]
  const fresh = { recorded, small: recorded.map((text) => text.toLowerCase()) }
  texts.set(callback, fresh)
  return fresh
}

function fits(callback: Callback, filter: RowFilter): boolean {
  const { states, outcomes, categories, workflowIds, fields, matched } = filter
  const matches = callback.workflowMatches ?? []
  const listed = [...callback.startedWorkflowIds, ...callback.failedToMatchWorkflowIds]
  const asksWorkflowAlone = categories.length === 0 && fields.length === 0 && matched !== 'not-started'
  const text = filter.text.trim().toLowerCase()
  return (
    (states.length === 0 || states.includes(callback.state)) &&
    (outcomes.length === 0 || outcomes.includes(outcomeOf(callback))) &&
    (matched !== 'nobody' ||
      (matches.length > 0 && !matches.some((match) => match.matched) && callback.startedWorkflowIds.length === 0)) &&
    (([categories, workflowIds, fields].every(({ length }) => length === 0) && matched !== 'not-started') ||
      matches.some((match) => fitsMatch(callback, match, filter)) ||
      (asksWorkflowAlone && listed.some((id) => workflowIds.includes(id)))) &&
    (text === '' || textsOf(callback).small.some((candidate) => candidate.includes(text)))
  )
}

function counted(values: readonly (readonly string[])[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const value of values.flatMap((ofCallback) => [...new Set(ofCallback)])) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Object.fromEntries(counts)
}

const random = seededRandom(5)
const pickFrom = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]
const callbacks = Array.from({ length: 200 }, (_, index) => {
  const callback = randomCallback(random)
  // Two different values of a field, and small letters that are longer than their capital.
  const matcherRunId = random() < 0.5 ? null : `RUN-${index}-İ`
  return { ...callback, callbackId: `CB-${index}`, entityId: String(4000 + (index % 20)), matcherRunId }
})
const rows = rowsOf(callbacks)
const some = callbacks.filter((_, index) => index % 3 === 1)
const someRows = rows.inOrder(rows.order.filter((_, index) => index % 3 === 1))

function randomFilter(): RowFilter {
  const callback = pickFrom(callbacks)
  const match = pickFrom(callback?.workflowMatches ?? [])
  const check = pickFrom(match?.details?.comparisons ?? [])
  const maybe = <T>(value: T | undefined) => (value === undefined || random() < 0.5 ? [] : [value])
  const text = (callback && pickFrom(textsOf(callback).recorded)) ?? ''
  const start = Math.floor(random() * text.length)
  return {
    states: random() < 0.7 ? [] : maybe(callback?.state),
    outcomes: random() < 0.7 || !callback ? [] : maybe(outcomeOf(callback)),
    matched: random() < 0.7 ? null : random() < 0.5 ? 'not-started' : 'nobody',
    categories: maybe(match?.details?.category ?? 'not-recorded'),
    workflowIds: [...maybe(match?.workflowId), ...(random() < 0.2 ? ['13'] : [])],
    fields: maybe(check?.fieldName),
    text: random() < 0.5 ? '' : text.slice(start, start + 1 + Math.floor(random() * 8)).toUpperCase(),
  }
}

describe('rows in columns', () => {
  test('are filtered as callbacks are, by 1,000 random filters', () => {
    let passed = 0
    for (let round = 0; round < 1000; round += 1) {
      const filter = randomFilter()
      const expected = some.filter((callback) => fits(callback, filter)).map(({ callbackId }) => callbackId)
      const found = applyRowFilter(someRows, filter)
      const ids = Array.from(found.order, (row) => found.columns.callbackIds[row])
      expect(ids, JSON.stringify(filter)).toEqual(expected)
      passed += ids.length
    }
    // Filters that nothing ever passes would prove nothing.
    expect(passed).toBeGreaterThan(3000)
  })

  test('are found by text as it is typed on and taken back, while more come', () => {
    const { columns } = rowsOf(callbacks.slice(0, 90))
    for (const text of ['h', 'he', 'hel', 'help\u00a0', 'help', 'RUN-1', 'run-1-i̇', '"', 'null', 'ß', '\n', '-7\n', 'cb-199']) {
      const filter = { ...EMPTY_ROW_FILTER, text }
      const count = rowCountOf(columns) + 10
      if (count <= callbacks.length) appendRows(columns, rows.columns, rows.order.slice(count - 10, count))
      const expected = callbacks.slice(0, rowCountOf(columns)).filter((callback) => fits(callback, filter))
      const ids = Array.from(applyRowFilter(allRowsOf(columns), filter), ({ callbackId }) => callbackId)
      expect(ids, text).toEqual(expected.map(({ callbackId }) => callbackId))
    }
  })

  test.each([
    ['all', callbacks, rows],
    ['some', some, someRows],
  ])('have the facets of callbacks: %s', (_, plain, columnar) => {
    const facets = facetsOf(columnar)
    const countsOf = (facet: readonly { value: string; count: number }[]) =>
      Object.fromEntries(facet.map(({ value, count }) => [value, count]))
    const matches = (of: (match: Match) => readonly string[]) =>
      plain.map(({ workflowMatches }) => (workflowMatches ?? []).flatMap(of))
    expect(countsOf(facets.states)).toEqual(counted(plain.map(({ state }) => [state])))
    expect(countsOf(facets.outcomes)).toEqual(counted(plain.map((callback) => [outcomeOf(callback)])))
    expect(countsOf(facets.categories)).toEqual(counted(matches(({ details }) => [details?.category ?? 'not-recorded'])))
    expect(countsOf(facets.fields)).toEqual(
      counted(matches(({ details }) => (details?.comparisons ?? []).flatMap((check) => (check.isMatch ? [] : [check.fieldName])))),
    )
    expect(countsOf(facets.workflows)).toEqual(
      counted(
        plain.map(({ workflowMatches, startedWorkflowIds, failedToMatchWorkflowIds }) => [
          ...(workflowMatches ?? []).map(({ workflowId }) => workflowId),
          ...startedWorkflowIds,
          ...failedToMatchWorkflowIds,
        ]),
      ),
    )
    const pairs = [...workflowCategoriesOf(columnar)].flatMap(([workflowId, categories]) =>
      [...categories].map(([category, count]) => [`${workflowId} ${category}`, count]),
    )
    expect(Object.fromEntries(pairs)).toEqual(
      counted(matches(({ workflowId, details }) => [`${workflowId} ${details?.category ?? 'not-recorded'}`])),
    )
    const outcomes = Array.from(columnar.order, (row) => OUTCOMES[summariesOf(columnar.columns).outcomes.values[row] ?? -1]?.id)
    expect(outcomes).toEqual(plain.map(outcomeOf))
  })

  test('show what callbacks show of rules', () => {
    const [plain, columnar] = [loadedEvidence(some), evidenceOf(someRows)]
    expect(columnar.alternatives).toEqual(alternativesIn(some))
    for (let id = 0; id < 14; id += 1) {
      const [expected, found] = [plain.ruleOf(String(id)), columnar.ruleOf(String(id))]
      expect(found.rowCount).toBe(expected.rowCount)
      expect(found.checks).toEqual(expected.checks)
      expect(found.evidence.proofs).toEqual(expected.evidence.proofs)
    }
  })

  test('reach the gates that the verdicts name', () => {
    for (let id = 0; id < 15; id += 1) {
      const verdicts = some.map((callback) => verdictOfWorkflow(callback, String(id)).gate)
      expect(gatesReached(someRows, String(id))).toEqual(verdicts)
    }
  })
})
