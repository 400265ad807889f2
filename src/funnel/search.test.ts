import { describe, expect, it } from 'vitest'
import { DAY_MS, LONGEST_WINDOW_MS } from '~/lib/window'
import { DEFAULT_THRESHOLDS } from './attention/thresholds'
import { linkOverWindow, parseFunnelSearch, withWindow, writeFunnelSearch } from './search'

const NOW = Date.parse('2026-11-20T15:42:31.250Z')
const parse = (raw: Record<string, string>) => parseFunnelSearch(raw, NOW)

describe('the funnel’s link', () => {
  it.each<Record<string, string>>([
    { since: '2026-11-19T00:00:00Z', until: '2026-11-20T00:00:00Z' },
    { since: '2026-11-20T15:03:59Z', until: '2026-11-20T15:04:00.500Z' },
    { since: '2026-11-13T15:44:00Z', until: '2026-11-20T15:42:00Z', slices: '1h' },
    {
      since: '2026-11-19T00:00:00Z',
      until: '2026-11-20T00:00:00Z',
      cap: '5',
      psa: '0.5',
      delivery: '90',
      hours: '7-20',
      useful: '50',
      filtered: '2.5',
    },
    { since: '2026-11-19T00:00:00Z', until: '2026-11-20T00:00:00Z', slices: '3h', hours: '0-24' },
  ])('comes back from the page as it was: %o', (raw) => {
    expect(writeFunnelSearch(parse(raw))).toEqual(raw)
    expect(parse(writeFunnelSearch(parse(raw)))).toEqual(parse(raw))
  })

  it('means the last 24 hours, to the minute, where it names no window', () => {
    const search = parse({})
    expect(new Date(search.window.untilMs).toISOString()).toBe('2026-11-20T15:42:00.000Z')
    expect(search.window.untilMs - search.window.sinceMs).toBe(DAY_MS)
  })

  it('is always absolute', () => {
    expect(writeFunnelSearch(parse({}))).toEqual({
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
    expect(search).toMatchObject({ window: parse({}).window, slices: null })
  })

  it('names each threshold that it could not read, and judges by the usual one', () => {
    const search = parse({ cap: 'often', hours: '18-8', psa: '3' })
    expect(search.unread).toEqual([
      '“cap” in the link is “often”, where a whole number from 1 to 1,000,000 is needed; the usual 1 is used.',
      '“hours” in the link is “18-8”, where an end that is after the beginning is needed; the usual 8-18 is used.',
    ])
    expect(search.thresholds).toEqual({ ...DEFAULT_THRESHOLDS, psaFailurePct: 3 })
  })

  it('keeps its thresholds over another window', () => {
    const search = parse({ delivery: '90' })
    expect(writeFunnelSearch(withWindow(search, search.window))).toMatchObject({ delivery: '90' })
  })

  it('leads to exactly a slice, with the same thresholds', () => {
    const slice = { sinceMs: Date.parse('2026-11-20T15:00:00Z'), untilMs: Date.parse('2026-11-20T15:42:31Z') }
    expect(linkOverWindow(parse({ psa: '5' }), slice)).toBe('/funnel?since=2026-11-20T15%3A00%3A00Z&until=2026-11-20T15%3A42%3A31Z&psa=5')
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
    })
  })
})
