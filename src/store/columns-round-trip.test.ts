import { describe, expect, it } from 'vitest'
import { type CallbackColumns, createColumns } from '~/api/columns/callback-columns'
import { allRowsOf } from '~/api/columns/callback-rows'
import { packCallbacks } from '~/api/columns/page-packing'
import { buffersOf, received, transferred } from '~/api/columns/page-transfer'
import { appendRows } from '~/api/columns/row-appending'
import { readRow } from '~/api/columns/row-reading'
import { exactText } from '~/api/columns/rows-fixture'
import { readPlainly } from '~/api/contract/plain-reading-fixture'
import { heavyWireRows, wireCallback, wireComparison, wireMatch, type WireRow } from '~/api/wire-callback-fixture'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { wireRecord } from '~/audit/wire-record'

/** As they could come from the API: nothing in them that JSON does not know. */
function wireRows(seed: number, count: number): unknown[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => JSON.parse(JSON.stringify(wireRecord(randomCallback(random)))))
}
const plainly = (wire: readonly unknown[]) => wire.map((row) => exactText(readPlainly(row)))
const rowsIn = (columns: CallbackColumns) => Array.from(allRowsOf(columns), exactText)

const PAGES = Array.from({ length: 60 }, (_, seed) => wireRows(seed, 50))
const AS_THEY_CAME = PAGES.map(plainly)

/** What only looks alike, what comes in several forms, and what is large. */
const ODD_VALUES = [
  '1', 1, -1, 1.5, 0, true, 'true', false, null, 'null', undefined, '', ' ', '[]', '{}', '["1"]',
  [], {}, ['1'], [1], [null], [null, null], ['null'], [[]], [{}], { a: 1 }, { a: '1' }, { a: 1, b: 2 }, { b: 2, a: 1 },
  { a: null }, { a: [null] }, Infinity, -Infinity, [Infinity], [-Infinity], { a: Infinity }, 1e21, '\ud800', 'x'.repeat(100_000),
  JSON.parse('{"__proto__":1}'), { constructor: 'x' }, Array.from({ length: 500 }, (_, index) => `Company ${index}`),
]

const withValue = (value: unknown, id: string) =>
  wireCallback({
    callback_id: id,
    workflow_matches: [
      wireMatch({
        match_details: {
          field_comparisons: [wireComparison({ rule_value: value, field_value: 'same' }), wireComparison({ field_value: value })],
        },
      }),
    ],
  })
const withChecks = (checks: WireRow[], over: WireRow = {}) =>
  wireCallback({ workflow_matches: [wireMatch({ match_details: { field_comparisons: checks } })], ...over })

const ODD_ROWS: WireRow[] = [
  ...ODD_VALUES.map((value, index) => withValue(value, `odd-${index}`)),
  withChecks(ODD_VALUES.map((value) => wireComparison({ field_value: value, rule_value: value })), { callback_id: 'one field, all values' }),
  withChecks([...ODD_VALUES, ...ODD_VALUES].map((value) => wireComparison({ field_value: value })), { callback_id: 'all values twice' }),
  withChecks([], { callback_id: 'no checks' }),
  wireCallback({ callback_id: 'nothing evaluated', workflow_matches: [] }),
  wireCallback({ callback_id: 'not recorded', workflow_matches: null }),
  wireCallback({ callback_id: 'no details', workflow_matches: [wireMatch({ match_details: null })] }),
  wireCallback({ callback_id: 'empty details', workflow_matches: [wireMatch({ match_details: {} })] }),
  wireCallback({
    callback_id: 'several audits of one workflow',
    started_workflow_ids: [101, '101', 102],
    workflow_matches: [wireMatch(), wireMatch({ matched: true }), wireMatch(), wireMatch({ error: true, match_reason: 'Another' })],
  }),
  wireCallback({
    callback_id: 'a field with two values',
    workflow_matches: [
      wireMatch({ match_details: { field_comparisons: [wireComparison({ field_value: 'old' }), wireComparison({ field_value: 'new' })] } }),
      wireMatch({ match_details: { field_comparisons: [wireComparison({ field_value: 'new' }), wireComparison({ field_value: 'old' })] } }),
    ],
  }),
  wireCallback({ callback_id: 'long', error_message: 'e'.repeat(100_000), workflow_matches: [wireMatch({ match_reason: 'r'.repeat(100_000) })] }),
  wireCallback({ callback_id: '__proto__', entity_id: 'constructor', state: 'toString', started_workflow_ids: ['__proto__'] }),
  wireCallback({ callback_id: 'again', finished_processing_at: null, matcher_run_id: null, entity_number: null }),
]

describe('callbacks in columns', () => {
  it('are read again as they came, thousands of any kind', () => {
    expect(PAGES.map((wire) => rowsIn(packCallbacks(wire).columns))).toEqual(AS_THEY_CAME)
  })

  it('are read again as they came, the oddest too, in whatever order they come', () => {
    const random = seededRandom(3)
    for (let turn = 0; turn < 5; turn += 1) {
      const wire = ODD_ROWS.map((row) => ({ row, at: random() })).toSorted((one, other) => one.at - other.at)
      const rows = wire.map(({ row }) => row)
      const { columns, rejected } = packCallbacks(rows)
      expect(rejected).toEqual([])
      expect(rowsIn(columns)).toEqual(plainly(rows))
    }
  })

  it('are the same on the other side of a worker', () => {
    for (const wire of [...PAGES.slice(0, 10), ODD_ROWS, []]) {
      const sent = transferred(packCallbacks(wire).columns)
      const buffers = buffersOf(sent)
      const arrived = received(structuredClone(sent, { transfer: buffers }))
      expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true)
      expect(rowsIn(arrived)).toEqual(plainly(wire))
    }
  })

  it('are the same when page after page is added to a list, as they come from a worker', () => {
    const list = createColumns()
    for (const wire of [...PAGES, ODD_ROWS]) {
      const page = received(structuredClone(transferred(packCallbacks(wire).columns)))
      const first = appendRows(list, page, allRowsOf(page).order)
      expect(exactText(readRow(list, first))).toBe(exactText(readPlainly(wire[0])))
    }
    expect(rowsIn(list)).toEqual([...AS_THEY_CAME, plainly(ODD_ROWS)].flat())
  })

  it('are the same when only some are added, in another order, and again from there', () => {
    const [one = [], other = []] = PAGES
    const list = createColumns()
    const odd = packCallbacks(ODD_ROWS).columns
    appendRows(list, odd, [5, 3, 40, 3])
    appendRows(list, packCallbacks(one).columns, [])
    appendRows(list, packCallbacks(other).columns, [49, 0])
    appendRows(list, list, [1, 5])
    const added = [5, 3, 40, 3].map((row) => ODD_ROWS[row])
    const expected = plainly([...added, other[49], other[0], added[1], other[0]])
    expect(rowsIn(list)).toEqual(expected)
    const next = createColumns()
    appendRows(next, list, [7, 0])
    expect(rowsIn(next)).toEqual([expected[7], expected[0]])
  })

  it('take less than 1.6 kB each with 30 audits of 5 checks', () => {
    const list = createColumns()
    const count = 1000
    for (let start = 0; start < count; start += 200) {
      const wire = heavyWireRows(200, 30, 5).map((row, index) => ({ ...row, callback_id: `cb-${start + index}` }))
      const { columns } = packCallbacks(wire)
      appendRows(list, columns, allRowsOf(columns).order)
    }
    const pools = [list.fields, list.checks, list.shapes, list.idLists].flatMap(({ items, starts }) => [items, starts])
    const numbers = [list.heads, list.matchShapes, list.matchReasons, list.slotFields, list.slotValues, ...pools]
    const bytes = numbers.reduce((sum, { values }) => sum + values.byteLength, 0) + 16 * count
    expect(bytes / count).toBeLessThan(1600)
    // The dictionaries are of what repeats itself, so they do not grow with the rows.
    expect(list.values.list.length + list.texts.list.length).toBeLessThan(500)
  })

  it('are packed and read in proportion, even where one field has thousands of values in one callback', () => {
    const checks = Array.from({ length: 20_000 }, (_, index) => wireComparison({ field_value: `Value ${index}` }))
    const wire = [withChecks(checks)]
    const startedAtMs = performance.now()
    const read = rowsIn(packCallbacks(wire).columns)
    // Many times what it takes: compared one by one it would be minutes.
    expect(performance.now() - startedAtMs).toBeLessThan(5000)
    expect(read).toEqual(plainly(wire))
  })
})
