import { expect, test } from 'vitest'
import type { Comparison } from '~/api/contract/callback'
import { exampleComparison } from '~/audit/example-audit'
import { seededRandom } from '~/lib/seeded-random'
import { editsInSeries } from '~/audit/rule-edit-series'
import { observedFields, type RuleObservation } from '~/audit/rule-observation'
import { tellingAudits, type TimedAudit } from './telling-audits'

const random = seededRandom(71)
const upTo = (count: number) => Math.floor(random() * count)
const FIELD = 'queueID'

/** A state of the rule: a list of "=", or of "≠", or one of each; and a check of another field in front of them. */
function randomState() {
  const first = upTo(3)
  const values = ['a', 'b', 'c', 'd'].slice(first, random() < 0.6 ? first + 1 : 2 + upTo(3))
  return values.map((value) => ({ operator: random() < 0.8 ? '=' : '!=', value }))
}

/** What an audit may record of the state: all of it, or its beginning. */
function recorded(state: ReturnType<typeof randomState>): Comparison[] {
  const end = random() < 0.6 ? state.length : upTo(state.length + 1)
  return [
    exampleComparison({ fieldName: 'priority', operator: '<', ruleValue: 3, isMatch: random() < 0.5 }),
    ...state
      .slice(0, end)
      .map(({ operator, value }) => exampleComparison({ fieldName: FIELD, operator, ruleValue: value, isMatch: random() < 0.3 })),
  ]
}

function randomSeries(audits: number) {
  const states = Array.from({ length: 1 + upTo(4) }, randomState)
  const longest = 1 + upTo(300)
  const comesBack = upTo(4) / 20
  const seen = new Map()
  const shapeOf = new Map<string, number>()
  const shownOf = new Map<number, Omit<RuleObservation, keyof TimedAudit>>()
  const timed: TimedAudit[] = []
  for (let index = 0; index < audits; index += 1) {
    // Now and then it comes back to a state from before, and audits of two states are processed side by side.
    const at = Math.floor((index * states.length) / audits) - (random() < comesBack ? 1 : 0)
    const read = recorded(states[Math.max(0, at)] ?? [])
    const isThroughFilter = random() < 0.7
    const key = JSON.stringify([read, isThroughFilter])
    const shape = shapeOf.get(key) ?? shapeOf.size
    shapeOf.set(key, shape)
    const checks = observedFields(read, seen).find(({ fieldName }) => fieldName === FIELD)?.checks
    if (checks) shownOf.set(shape, { workflowId: '7', workflowName: 'Seven', fieldName: FIELD, isThroughFilter, checks, read })
    const earliestMs = index * 10 - upTo(200)
    timed.push({ callbackId: `cb-${index}`, earliestMs, latestMs: earliestMs + upTo(longest), eventKey: `ticket ${upTo(2)}`, shape })
  }
  return { timed: timed.toSorted((a, b) => a.latestMs - b.latestMs || a.earliestMs - b.earliestMs), shownOf }
}

test('what tells of rule edits tells of the same ones as all audits do', () => {
  let edits = 0
  for (let series = 0; series < 400; series += 1) {
    const { timed, shownOf } = randomSeries(5 + upTo(120))
    const observed = (audits: readonly TimedAudit[]) =>
      audits.flatMap(({ shape, ...audit }) => {
        const shown = shownOf.get(shape)
        return shown ? [{ ...audit, ...shown }] : []
      })
    const all = editsInSeries(observed(timed))
    expect(editsInSeries(observed(tellingAudits(timed, shownOf)))).toEqual(all)
    edits += all.length
  }
  expect(edits).toBeGreaterThan(40)
})

test('of a long stretch few audits are left', () => {
  const read = [exampleComparison({ fieldName: FIELD, ruleValue: 'a' })]
  const checks = observedFields(read, new Map())[0]?.checks ?? []
  const timed = Array.from({ length: 5000 }, (_, index) => ({
    callbackId: `cb-${index}`,
    earliestMs: index * 10_000,
    latestMs: index * 10_000 + 5000,
    eventKey: `ticket ${index % 3}`,
    shape: 0,
  }))
  expect(tellingAudits(timed, new Map([[0, { isThroughFilter: true, checks }]])).map(({ callbackId }) => callbackId)).toEqual([
    'cb-0',
    'cb-1',
    'cb-2',
    'cb-4999',
  ])
})
