import { describe, expect, it } from 'vitest'
import type { CallbackPage } from '~/api/callback-page'
import { callbackFrom, rowsOf } from '~/api/columns/rows-fixture'
import type { Callback } from '~/api/contract/callback'
import { filterIgnored, TOO_DENSE } from '~/api/paging-notice'
import { wireCallback, type WireRow } from '~/api/wire-callback-fixture'
import { type LoadedCallbacks, mergePages } from './loaded-callbacks'

const START_MS = Date.parse('2026-11-20T14:00:00Z')

function row(id: string, atMs = 0, over: WireRow = {}): Callback {
  return callbackFrom(
    wireCallback({ callback_id: id, created_in_psa_at: new Date(START_MS + atMs).toISOString(), ...over }),
  )
}
function page(rows: Callback[], over: Partial<CallbackPage> = {}): CallbackPage {
  return {
    rows: rowsOf(rows),
    rejected: [],
    leftOut: 0,
    requestId: 'r',
    timingsMs: {},
    warnings: [],
    notices: [],
    next: null,
    paging: 'cursor',
    progress: null,
    ...over,
  }
}
const rejected = (id: string | null) => ({ position: 3, problem: 'p', callbackId: id })
const idsOf = ({ rows }: Pick<LoadedCallbacks, 'rows'>) => Array.from(rows, ({ callbackId }) => callbackId)

describe('loaded callbacks', () => {
  it('are newest first, then by id, in whatever order pages bring them', () => {
    const loaded = mergePages([
      page([row('b', 1), row('e', 5)]),
      page([row('d', 9), row('c', 1), row('a', 1)]),
      page([row('f', -3)]),
    ])
    expect(idsOf(loaded)).toEqual(['d', 'e', 'a', 'b', 'c', 'f'])
  })

  it('are one per id, the later version kept', () => {
    const pending = row('a', 1, { state: 'PENDING_PROCESSING', finished_processing_at: null })
    const loaded = mergePages([page([pending, row('b')]), page([row('a', 1)], { requestId: 'second' })])
    expect(idsOf(loaded)).toEqual(['a', 'b'])
    expect(loaded.byId('a')?.state).toBe('PROCESSED')
    expect([loaded.requestIdOf('a'), loaded.requestIdOf('b'), loaded.requestIdOf('c')]).toEqual([
      'second',
      'r',
      null,
    ])
    expect(loaded.duplicates).toBe(1)
  })

  it('move where a later version has another time', () => {
    const loaded = mergePages([page([row('a', 9), row('b', 5)]), page([row('a', 1)])])
    expect(idsOf(loaded)).toEqual(['b', 'a'])
  })

  it('do not go back from finished to unfinished when a slow answer comes late', () => {
    const late = row('a', 0, { state: 'PROCESSING', finished_processing_at: null })
    expect(mergePages([page([row('a')]), page([late])]).byId('a')?.state).toBe('PROCESSED')
    expect(mergePages([page([row('a'), late])]).byId('a')?.state).toBe('PROCESSED')
    const loaded = mergePages([page([late], { paging: 'bisection' }), page([late, row('a'), late], { paging: 'bisection' })])
    expect(loaded.byId('a')?.state).toBe('PROCESSED')
    expect(loaded.duplicates).toBe(2)
  })

  it('count repeats of the server, not those of our own asking', () => {
    const again = [row('a'), row('b')]
    expect(mergePages([page(again), page(again)]).duplicates).toBe(2)
    expect(mergePages([page(again), page(again, { paging: 'bisection' })]).duplicates).toBe(0)
    expect(mergePages([page([row('a'), row('a')], { paging: 'single' })]).duplicates).toBe(1)
  })

  it('keep what could not be read, unless it was read after all', () => {
    const loaded = mergePages([
      page([], { rejected: [rejected('a'), rejected('b'), rejected(null)] }),
      page([row('a')], { rejected: [rejected('b'), rejected(null)] }),
    ])
    expect(loaded.rejected.map(({ callbackId }) => callbackId)).toEqual(['b', null, null])
  })

  it('say each warning and each kind of notice once, with what was left out added up', () => {
    const one = page([], { leftOut: 2, warnings: ['w'], notices: [filterIgnored(2), TOO_DENSE] })
    const loaded = mergePages([
      one,
      page([], { leftOut: 3, warnings: ['w', 'v'], notices: [TOO_DENSE, filterIgnored(3)] }),
    ])
    expect(loaded.warnings).toEqual(['w', 'v'])
    expect(loaded.leftOut).toBe(5)
    expect(loaded.notices.map(({ kind, count }) => [kind, count])).toEqual([
      ['filter-ignored', 5],
      ['too-dense', 0],
    ])
  })

  it('are snapshots: adding pages leaves the one before as it was', () => {
    const pending = row('a', 0, { state: 'PENDING_PROCESSING', finished_processing_at: null })
    const pages = [page([pending], { requestId: 'first' })]
    const before = mergePages(pages)
    pages.push(page([row('b', 1)]))
    const between = mergePages(pages)
    pages.push(page([row('a', 2), row('c', -1)], { requestId: 'third', leftOut: 1 }))
    const after = mergePages(pages)
    expect([before, between, after].map(idsOf)).toEqual([['a'], ['b', 'a'], ['a', 'b', 'c']])
    expect([before, between, after].map((loaded) => loaded.byId('a')?.state)).toEqual([
      'PENDING_PROCESSING',
      'PENDING_PROCESSING',
      'PROCESSED',
    ])
    expect([before, between, after].map((loaded) => loaded.requestIdOf('a'))).toEqual(['first', 'first', 'third'])
    expect([before, between, after].map((loaded) => [loaded.rowOf('b'), loaded.byId('c')?.callbackId])).toEqual([
      [undefined, undefined],
      [1, undefined],
      [1, 'c'],
    ])
    expect([before.leftOut, after.leftOut]).toEqual([0, 1])
    expect(mergePages([])).toMatchObject({ duplicates: 0, rejected: [] })
    expect(mergePages([]).rows).toHaveLength(0)
  })

  it('hold what came once: a page points to the rows of the list from then on, in their latest version', () => {
    const pending = row('a', 0, { state: 'PROCESSING', finished_processing_at: null })
    const pages = [page([pending, row('b', 3)]), page([row('a'), row('c', 5)])]
    mergePages(pages.slice(0, 1))
    const loaded = mergePages(pages)
    expect(pages.map(({ rows }) => rows.columns === loaded.rows.columns)).toEqual([true, true])
    expect(pages.map(idsOf)).toEqual([['a', 'b'], ['a', 'c']])
    expect(loaded.byId('b')).toBe(loaded.rows.at(1))
    expect(loaded.byId('b')).toEqual(row('b', 3))
  })

  it('are the same object for the same pages, and the same content whether merged at once or one by one', () => {
    const pages = [page([row('a')]), page([row('b', 4)]), page([row('c', 2)])]
    const grown = [1, 2, 3].map((count) => mergePages(pages.slice(0, count)))
    expect(grown.map(idsOf)).toEqual([['a'], ['b', 'a'], ['b', 'c', 'a']])
    expect(mergePages([...pages])).toBe(grown[2])
    const [first, ...rest] = pages
    expect(idsOf(mergePages([{ ...page([]), ...first }, ...rest]))).toEqual(['b', 'c', 'a'])
    expect(idsOf(mergePages(pages.slice(0, 2)))).toEqual(['b', 'a'])
  })

  it('start anew where pages are not those merged before with more behind them', () => {
    const [one, two, three] = [page([row('a')]), page([row('b', 4)]), page([row('c', 2)])]
    const both = mergePages([one, two])
    expect(idsOf(mergePages([one, three]))).toEqual(['c', 'a'])
    expect(idsOf(both)).toEqual(['b', 'a'])
    expect(mergePages([one, three]).byId('b')).toBeUndefined()
    expect(mergePages([one, three]).byId('c')).toEqual(row('c', 2))
    expect(idsOf(mergePages([one, three, two]))).toEqual(['b', 'c', 'a'])
  })

  it('may have the same page twice', () => {
    const again = page([row('a'), row('b', 1)])
    expect(idsOf(mergePages([again, again]))).toEqual(['b', 'a'])
  })

  it('grow by pages to 20,000 without the time growing out of hand', () => {
    const example = row('x')
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      ...example,
      callbackId: `cb-${index}`,
      createdInPsaAtMs: (index * 7919) % 20_011,
    }))
    const pages = Array.from({ length: 100 }, (_, index) => page(rows.slice(index * 200, index * 200 + 200)))
    const startedAtMs = performance.now()
    for (let count = 1; count <= 100; count += 1) mergePages(pages.slice(0, count))
    const loaded = mergePages(pages)
    // Many times what it takes, so that only another order of growth can fail it.
    expect(performance.now() - startedAtMs).toBeLessThan(10_000)
    expect(loaded.rows).toHaveLength(20_000)
    const { columns, order } = loaded.rows
    const times = Array.from(order, (number) => columns.createdMs[number])
    expect(times).toEqual(rows.map(({ createdInPsaAtMs }) => createdInPsaAtMs).toSorted((one, other) => other - one))
    expect(new Set(idsOf(loaded)).size).toBe(20_000)
  })
})
