import { describe, expect, it } from 'vitest'
import { DAY_MS } from '~/lib/window'
import { parseWorkflowsSearch, withWindow, writeWorkflowsSearch } from './search'

const NOW = Date.parse('2026-11-20T15:42:31.250Z')
/** What a link without a window means at that moment. */
const LAST_DAY = { since: '2026-11-19T15:42:00Z', until: '2026-11-20T15:42:00Z' }
const parse = (raw: Record<string, string>) => parseWorkflowsSearch(raw, NOW)

describe('the link of workflow health', () => {
  it.each<Record<string, string>>([
    LAST_DAY,
    { ...LAST_DAY, text: 'reset' },
    { ...LAST_DAY, only: 'never-matched,errors' },
    { ...LAST_DAY, sort: 'name' },
    { ...LAST_DAY, sort: '-evaluated' },
    { ...LAST_DAY, workflow: '901' },
    {
      since: '2026-11-19T00:00:00Z',
      until: '2026-11-20T00:00:00Z',
      text: 'P & Q, 50% +',
      only: 'matched-never-started',
      sort: 'started',
      workflow: '7',
    },
  ])('comes back from the page as it was: %o', (raw) => {
    expect(writeWorkflowsSearch(parse(raw))).toEqual(raw)
    expect(parse(writeWorkflowsSearch(parse(raw)))).toEqual(parse(raw))
    expect(parse(raw).unread).toEqual([])
  })

  it('means the last 24 hours, to the minute, where it names no window', () => {
    const { window } = parse({})
    expect(new Date(window.untilMs).toISOString()).toBe('2026-11-20T15:42:00.000Z')
    expect(window.untilMs - window.sinceMs).toBe(DAY_MS)
  })

  it('leaves out defaults and blanks', () => {
    expect(writeWorkflowsSearch(parse({ sort: '-started', only: ' , ', workflow: ' ' }))).toEqual(LAST_DAY)
  })

  it('says what it could not read and falls back', () => {
    const search = parse({ since: 'yesterday', only: 'errors,dead', sort: 'gates' })
    expect(search.unread).toHaveLength(3)
    expect(search).toMatchObject({ standings: ['errors'], sort: { column: 'started', descending: true } })
    expect(writeWorkflowsSearch(search)).toEqual({ ...LAST_DAY, only: 'errors' })
  })

  it('keeps everything but the window when another window is chosen', () => {
    const search = parse({ text: 'vip', workflow: '7' })
    const { untilMs } = search.window
    expect(writeWorkflowsSearch(withWindow(search, { sinceMs: untilMs - 60_000, untilMs }))).toEqual({
      since: '2026-11-20T15:41:00Z',
      until: '2026-11-20T15:42:00Z',
      text: 'vip',
      workflow: '7',
    })
  })
})
