import { expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { changeBetween } from './callback-change'
import { divergenceOf } from './divergence'
import { completenessOf, knownChecks } from './known-checks'
import { oneCheckAway, ruleEvidenceIn } from './one-check-away'
import { randomCallback } from './random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { valueKey } from './recorded-text'
import { recordedValues } from './recorded-values'
import { ruleEditsIn } from './rule-edit'
import { ownWords, plainText } from './sentence'

const random = seededRandom(7)
const callbacks = Array.from({ length: 150 }, () => randomCallback(random))
const pairs = callbacks
  .slice(1)
  .map((callback, index): [Callback, Callback] => [callbacks[index] ?? callback, callback])
const flat = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) => (inner === undefined ? 'undefined' : inner))

test('between random callbacks every change is one that their records show, and turned round it is the same change', () => {
  let changes = 0
  for (const [before, after] of pairs) {
    const change = changeBetween(before, after)
    const back = changeBetween(after, before)
    const [earlier, later] = [recordedValues(before), recordedValues(after)]
    for (const { fieldName, ...sides } of change.values) {
      expect(sides.before).toEqual(earlier.get(fieldName)?.values ?? null)
      expect(sides.after).toEqual(later.get(fieldName)?.values ?? null)
      expect(sides.before?.map(valueKey).toSorted()).not.toEqual(sides.after?.map(valueKey).toSorted())
    }
    const fields = new Set([...earlier.keys(), ...later.keys()])
    expect(change.values.length + change.sameValues).toBe(fields.size)
    for (const flip of change.flipped) {
      expect(flip.before).not.toBe(flip.after)
      expect([flip.checks.before.isHeld, flip.checks.after.isHeld]).toEqual([flip.before, flip.after])
    }
    const turned = back.gates.map((gate) => flat([gate.workflowId, gate.after, gate.before])).toSorted()
    expect(change.gates.map((gate) => flat([gate.workflowId, gate.before, gate.after])).toSorted()).toEqual(
      turned,
    )
    expect(back.flipped).toHaveLength(change.flipped.length)
    changes += change.values.length + change.flipped.length + change.gates.length
  }
  expect(changes).toBeGreaterThan(500)
})

test('a callback does not differ from itself', () => {
  for (const callback of callbacks) {
    const change = changeBetween(callback, callback)
    expect([change.values, change.flipped, change.rules, change.gates].flat()).toEqual([])
    for (const match of callback.workflowMatches ?? []) {
      const { workflowId } = match
      const first = callback.workflowMatches?.find((each) => each.workflowId === workflowId) ?? match
      const { differences } = divergenceOf({ here: callback, match: first, workflowId, earlier: callback })
      expect(differences).toEqual([])
    }
  }
})

test('the divergence of random callbacks accounts for every check, and its sentence claims no cause', () => {
  const problems: string[] = []
  let told = 0
  for (const [earlier, here] of pairs) {
    for (let id = 0; id < 14; id += 1) {
      const workflowId = String(id)
      const match = here.workflowMatches?.find((each) => each.workflowId === workflowId) ?? null
      const { sentence, parts, differences, same } = divergenceOf({ here, match, workflowId, earlier })
      const words = ownWords(parts)
      if (sentence !== plainText(parts) || !/\S\.$/.test(sentence)) problems.push(sentence)
      if (/undefined|NaN|\[object|\bnull\b|\b(because|caused?|due to|the reason is)\b/i.test(words))
        problems.push(sentence)
      for (const difference of differences) {
        if (difference.kind === 'check' && difference.earlier.isHeld === difference.here.isHeld)
          problems.push(sentence)
        if (difference.kind === 'value' && !difference.isValueChanged) problems.push(sentence)
      }
      told += differences.length + same
    }
  }
  expect(problems).toEqual([])
  expect(told).toBeGreaterThan(500)
})

test('what is known of random rules never throws and never says more than was recorded', () => {
  const evidence = ruleEvidenceIn(callbacks)
  const known = knownChecks(callbacks)
  for (const edit of ruleEditsIn(callbacks)) expect(flat(edit.before)).not.toBe(flat(edit.after))
  for (const callback of callbacks) {
    for (const match of callback.workflowMatches ?? []) {
      const away = oneCheckAway(callback, match, evidence)
      if (away)
        expect(match.details?.comparisons).toEqual(expect.arrayContaining([...away.group.comparisons]))
      const completeness = completenessOf(match, known, 40)
      if (completeness)
        expect(completeness.recordedHere + completeness.missing.length).toBe(completeness.known)
    }
  }
})
