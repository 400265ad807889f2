import { expect, test } from 'vitest'
import { appendRows } from '~/api/columns/row-appending'
import { rowsOf } from '~/api/columns/rows-fixture'
import { gateOf } from '~/audit/gate'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { countShapes, shapesOf } from './audit-shapes'

const random = seededRandom(8)
const callbacks = Array.from({ length: 400 }, () => randomCallback(random))
const rows = rowsOf(callbacks)

/** What a shape says of an audit, as one text. */
const sayingOf = (parts: readonly unknown[]) => JSON.stringify(parts)

function countsOf(sayings: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const saying of sayings) counts.set(saying, (counts.get(saying) ?? 0) + 1)
  return new Map([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

test('audits counted by their shapes are as many as counted one by one', () => {
  const oneByOne = callbacks.flatMap((callback) =>
    (callback.workflowMatches ?? []).map((match) => {
      const { workflowId, workflowName, matched, error, details } = match
      const comparisons = details?.comparisons ?? []
      const held = comparisons.map(({ isMatch }) => (isMatch ? 1 : 0))
      const notHeld = new Set(comparisons.filter(({ isMatch }) => !isMatch).map(({ fieldName }) => fieldName))
      return sayingOf([workflowId, workflowName, details?.category ?? null, matched, error, gateOf(callback, match), held, [...notHeld]])
    }),
  )
  const shapes = shapesOf(rows.columns)
  const texts = rows.columns.texts.list
  const byShape = [...countShapes(rows)].flatMap((count, id) => {
    const shape = shapes[id]
    if (!shape) throw new Error(`no shape ${id}`)
    const { workflowId, workflowName, category, matched, error, gate, held, fieldsNotHeld } = shape
    const fields = fieldsNotHeld.map((field) => texts[field])
    return Array.from({ length: count }, () => sayingOf([workflowId, workflowName, category, matched, error, gate, [...held], fields]))
  })
  expect(countsOf(byShape)).toEqual(countsOf(oneByOne))
})

test('only the rows given are counted, and shapes that came since are known', () => {
  const few = rowsOf(callbacks.slice(0, 10))
  const before = shapesOf(few.columns).length
  appendRows(few.columns, rows.columns, [100, 101])
  expect(shapesOf(few.columns).length).toBe(few.columns.shapes.count)
  expect(few.columns.shapes.count).toBeGreaterThan(before)
  const audits = (some: readonly { workflowMatches: readonly unknown[] | null }[]) =>
    some.reduce((sum, { workflowMatches }) => sum + (workflowMatches?.length ?? 0), 0)
  const counted = (order: readonly number[]) => countShapes(few.inOrder(Uint32Array.from(order))).reduce((sum, count) => sum + count, 0)
  expect(counted([0, 3])).toBe(audits([callbacks[0] ?? { workflowMatches: [] }, callbacks[3] ?? { workflowMatches: [] }]))
  expect(counted([11])).toBe(callbacks[101]?.workflowMatches?.length ?? 0)
  expect(counted([])).toBe(0)
})
