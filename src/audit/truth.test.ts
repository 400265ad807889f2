import { expect, test } from 'vitest'
import { callbackVerdict } from './callback-verdict'
import { hintOf } from './comparison-hint'
import { contradictionsOf } from './contradiction'
import { GATES } from './gate'
import { notEvaluatedVerdict } from './not-evaluated'
import { randomCallback } from './random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { ownWords, plainText, type Sentence } from './sentence'
import { wireRecord } from './wire-record'

const CAUSE = /\b(because|caused?|the reason is|due to|therefore)\b/i
const ROUNDS = 1000

/** What is wrong with a sentence. Collected, since an assertion for each of so many would take seconds. */
function problemsOf(parts: Sentence, sentence: string): string[] {
  const words = ownWords(parts)
  const isHonest =
    sentence.trim() !== '' &&
    sentence.endsWith('.') &&
    sentence === plainText(parts) &&
    !CAUSE.test(words) &&
    !/undefined|NaN|\[object|\bnull\b/.test(words)
  return isHonest ? [] : [sentence]
}

const random = seededRandom(20261120)
const callbacks = Array.from({ length: ROUNDS }, () => randomCallback(random))

test('every random valid callback gets a sentence that claims no cause, and so does each of its matches', () => {
  const problems: string[] = []
  let sentences = 0
  const check = (parts: Sentence, sentence: string) => {
    sentences += 1
    problems.push(...problemsOf(parts, sentence))
  }
  for (const callback of callbacks) {
    const verdict = callbackVerdict(callback)
    check(verdict.parts, verdict.sentence)
    for (const { verdict: one } of verdict.gates.flatMap(({ matches }) => matches)) {
      check(one.parts, one.sentence)
      if (CAUSE.test(one.advice ?? '') || plainText(one.brief) === '') problems.push(one.sentence)
    }
    for (let id = 0; id < 15; id += 1) {
      const none = notEvaluatedVerdict(callback, String(id))
      check(none.parts, none.sentence)
    }
  }
  expect(problems).toEqual([])
  expect(sentences).toBeGreaterThan(10 * ROUNDS)
})

test('the check for a claimed cause can fail', () => {
  expect(
    problemsOf(['It did not start because of queueID.'], 'It did not start because of queueID.'),
  ).toHaveLength(1)
  expect(problemsOf(['It did not start.'], 'It did not start.')).toEqual([])
})

test('the gates hold every match of a random callback exactly once, in gate order', () => {
  const order = GATES.map(({ id }) => id)
  for (const callback of callbacks) {
    const { gates } = callbackVerdict(callback)
    const standing = gates.flatMap(({ matches }) => matches.map(({ match }) => match))
    expect(standing).toHaveLength(callback.workflowMatches?.length ?? 0)
    expect(new Set(standing)).toEqual(new Set(callback.workflowMatches ?? []))
    const positions = gates.map(({ gate }) => order.indexOf(gate.id))
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b))
    for (const { gate, matches } of gates) {
      expect(matches.every(({ verdict }) => verdict.gate === gate.id)).toBe(true)
    }
  }
})

test('the numbers of a verdict agree with its groups, and no comparison is lost in grouping', () => {
  for (const callback of callbacks) {
    for (const { match, verdict } of callbackVerdict(callback).gates.flatMap(({ matches }) => matches)) {
      const grouped = verdict.groups.flatMap(({ comparisons }) => comparisons)
      expect(new Set(grouped)).toEqual(new Set(match.details?.comparisons ?? []))
      expect(verdict.notHeld).toBeLessThanOrEqual(verdict.recordedChecks)
      expect(verdict.deciding.length > 0).toBe(verdict.notHeld > 0)
      expect(verdict.hasAlternatives).toBe(match.matched && verdict.notHeld > 0)
    }
  }
})

test('hints and contradictions of random callbacks never throw, and always say something', () => {
  const usual = { nowMs: Date.UTC(2026, 10, 21), p95TotalSeconds: 60 }
  const contradictions = callbacks.flatMap((callback) => contradictionsOf(callback, usual))
  expect(contradictions.flatMap(({ parts, sentence }) => problemsOf(parts, sentence))).toEqual([])
  expect(contradictions.length).toBeGreaterThan(ROUNDS)
  const comparisons = callbacks
    .flatMap(({ workflowMatches }) => workflowMatches ?? [])
    .flatMap(({ details }) => details?.comparisons ?? [])
  const hints = comparisons.map(hintOf).filter((hint) => hint !== null)
  expect(hints.filter(({ sentence }) => !/^\S.*\.$/s.test(sentence))).toEqual([])
  expect(hints.length).toBeGreaterThan(100)
  for (const callback of callbacks)
    expect(JSON.stringify(wireRecord(callback))).toContain(callback.callbackId)
})
