import { describe, expect, it } from 'vitest'
import type { CallbackPage } from '~/api/callback-pages'
import { Callback } from '~/api/contract/callback'
import { filterIgnored, TOO_DENSE } from '~/api/paging-notice'
import { wireCallback, type WireRow } from '~/api/wire-callback-fixture'
import { addPage, emptyLoaded, mergePages } from './loaded-callbacks'

const START_MS = Date.parse('2026-11-20T14:00:00Z')

function row(id: string, atMs = 0, over: WireRow = {}): Callback {
  return Callback.parse(
    wireCallback({ callback_id: id, created_in_psa_at: new Date(START_MS + atMs).toISOString(), ...over }),
  )
}
function page(rows: Callback[], over: Partial<CallbackPage> = {}): CallbackPage {
  return {
    rows,
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
const idsOf = (loaded: { rows: readonly Callback[] }) => loaded.rows.map(({ callbackId }) => callbackId)

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

  it('are snapshots: adding a page leaves the one before as it was', () => {
    const before = addPage(emptyLoaded(), page([row('a')]))
    const after = addPage(before, page([row('b', 1)]))
    expect(idsOf(before)).toEqual(['a'])
    expect(before.byId('b')).toBeUndefined()
    expect(idsOf(after)).toEqual(['b', 'a'])
    expect(emptyLoaded().rows).toEqual([])
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
    expect(
      loaded.rows.every(
        (one, index) =>
          index === 0 || one.createdInPsaAtMs <= (loaded.rows[index - 1]?.createdInPsaAtMs ?? 0),
      ),
    ).toBe(true)
  })
})
