import { describe, expect, it } from 'vitest'
import { DAY_MS, LONGEST_WINDOW_MS } from '~/lib/window'
import { parseFunnelSearch, withWindow, writeFunnelSearch } from './search'

const NOW = Date.parse('2026-11-20T15:42:31.250Z')
const parse = (raw: Record<string, string>) => parseFunnelSearch(raw, NOW)

describe('the funnel’s link', () => {
  it.each<Record<string, string>>([
    {},
    { slices: '3h' },
    { since: '2026-11-19T00:00:00Z', until: '2026-11-20T00:00:00Z' },
    { since: '2026-11-20T15:03:59Z', until: '2026-11-20T15:04:00.500Z' },
    { since: '2026-11-13T15:44:00Z', until: '2026-11-20T15:42:00Z', slices: '1h' },
  ])('comes back from the page as it was: %o', (raw) => {
    expect(writeFunnelSearch(parse(raw))).toEqual(raw)
    expect(parse(writeFunnelSearch(parse(raw)))).toEqual(parse(raw))
  })

  it('means the last 24 hours, to the minute, where it names no window', () => {
    const search = parse({})
    expect(new Date(search.window.untilMs).toISOString()).toBe('2026-11-20T15:42:00.000Z')
    expect(search.window.untilMs - search.window.sinceMs).toBe(DAY_MS)
    expect(search.isPinned).toBe(false)
  })

  it('is absolute as soon as the window is set', () => {
    const search = parse({})
    expect(writeFunnelSearch({ ...search, isPinned: true })).toEqual({
      since: '2026-11-19T15:42:00Z',
      until: '2026-11-20T15:42:00Z',
    })
  })

  it('clamps a window of more than 7 days to its end, and says so', () => {
    const search = parse({ since: '2026-11-01T00:00:00Z', until: '2026-11-20T00:00:00Z' })
    expect(search.window.untilMs - search.window.sinceMs).toBe(LONGEST_WINDOW_MS)
    expect(new Date(search.window.untilMs).toISOString()).toBe('2026-11-20T00:00:00.000Z')
    expect(search.unread).toHaveLength(1)
  })

  it('takes exactly 7 days as two minutes less, without a word', () => {
    const search = parse({ since: '2026-11-13T00:00:00Z', until: '2026-11-20T00:00:00Z' })
    expect(search.window.untilMs - search.window.sinceMs).toBe(LONGEST_WINDOW_MS)
    expect(search.unread).toEqual([])
  })

  it('takes seconds as they stand: a link means what it says', () => {
    expect(parse({ since: '2026-11-20T15:03:59Z', until: '2026-11-20T15:04:00Z' }).window).toEqual({
      sinceMs: Date.parse('2026-11-20T15:03:59Z'),
      untilMs: Date.parse('2026-11-20T15:04:00Z'),
    })
  })

  it('gives a lone bound a day, but no future', () => {
    expect(parse({ until: '2026-11-18T12:00:00Z' }).window.sinceMs).toBe(Date.parse('2026-11-17T12:00:00Z'))
    expect(parse({ since: '2026-11-17T12:00:00Z' }).window.untilMs).toBe(Date.parse('2026-11-18T12:00:00Z'))
    expect(parse({ since: '2026-11-20T12:00:00Z' }).window.untilMs).toBe(Date.parse('2026-11-20T15:42:00Z'))
  })

  it('says what it could not read and falls back', () => {
    const search = parse({ since: 'yesterday', slices: '7s' })
    expect(search.unread).toHaveLength(2)
    expect(search).toMatchObject({ isPinned: false, slices: null })
  })

  it('turns a window that ends before it begins into the day before its end', () => {
    const search = parse({ since: '2026-11-20T12:00:00Z', until: '2026-11-20T11:00:00Z' })
    expect(search.window.untilMs - search.window.sinceMs).toBe(DAY_MS)
    expect(search.unread).toHaveLength(1)
  })

  it('narrows to whole minutes and never to nothing', () => {
    const search = parse({})
    const { untilMs } = search.window
    expect(withWindow(search, { sinceMs: untilMs + 5_000, untilMs: untilMs + 9_000 })).toMatchObject({
      window: { sinceMs: untilMs - 60_000, untilMs },
      isPinned: true,
    })
  })
})
