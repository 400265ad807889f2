import { describe, expect, it } from 'vitest'
import { builtInViews } from './built-in-views'
import { asksTheSame, type Canonical, type Params, writeOwnLink } from './own-link'
import { readOwnLink } from './own-link-reading'
import { asksOfAnother, isShown } from './view-standing'

const NOW = Date.parse('2026-11-20T15:04:00Z')
/** What the pages do: leave out what is opened. */
const canonical: Canonical = ({ open: _open, ...params }) => params
const page = (text: string) => {
  const link = readOwnLink(text)
  if (link === null) throw new Error(`no link: ${text}`)
  return link
}
const shown = (view: string, at: string, nowMs = NOW) => isShown(page(view), page(at), canonical, nowMs)

describe('a view is shown', () => {
  it('where the page asks the same, whatever is open and in whatever order it stands', () => {
    expect(shown('/callbacks?number=T1&outcome=failed', '/callbacks?outcome=failed&number=T1&open=cb-1')).toBe(true)
    expect(shown('/callbacks?number=T1&outcome=failed', '/callbacks?number=T1')).toBe(false)
    expect(shown('/callbacks?number=T1', '/story?number=T1')).toBe(false)
  })

  it('of a fixed window only in that window', () => {
    const view = '/callbacks?since=2026-11-19T10:00:00Z&until=2026-11-20T10:00:00Z'
    expect(shown(view, '/callbacks?since=2026-11-19T10:00:00.000Z&until=2026-11-20T11:00:00%2B01:00')).toBe(true)
    expect(shown(view, '/callbacks?since=2026-11-19T10:00:00Z')).toBe(false)
  })

  it('of the last 24 hours in those hours, for an hour after they were opened, and in no other window', () => {
    const view = '/callbacks?outcome=failed'
    const opened = '/callbacks?outcome=failed&since=2026-11-19T15:04:00Z'
    expect(shown(view, opened)).toBe(true)
    expect(shown(view, opened, NOW + 59 * 60_000)).toBe(true)
    expect(shown(view, opened, NOW + 61 * 60_000)).toBe(false)
    expect(shown(view, '/callbacks?outcome=failed&since=2026-11-20T09:04:00Z')).toBe(false)
    expect(shown(view, `${opened}&until=2026-11-20T01:00:00Z`)).toBe(false)
    expect(shown('/funnel', '/funnel?since=2026-11-19T15:04:00Z&until=2026-11-20T15:04:00Z')).toBe(true)
  })

  it('of a ticket at any time only where the page has no window', () => {
    expect(shown('/callbacks?number=T1', '/callbacks?number=T1')).toBe(true)
    expect(shown('/callbacks?number=T1', '/callbacks?number=T1&since=2026-11-19T15:04:00Z')).toBe(false)
  })
})

it('another ticket is no change of a view, another filter is', () => {
  expect(asksOfAnother(page('/callbacks?outcome=failed'), page('/callbacks?number=T1'))).toBe(true)
  expect(asksOfAnother(page('/callbacks?outcome=failed'), page('/callbacks?outcome=skipped'))).toBe(false)
})

describe('the built-in views', () => {
  const window: Params = { since: '2026-11-19T15:04:00Z', number: 'T9' }
  const linkOf = (id: string, ticket: string | null = null) => builtInViews(window, ticket).find((view) => view.id === id)?.link ?? null

  it('ask over the window of the page, and of nothing else that was asked', () => {
    const failed = linkOf('failed')
    expect(failed && writeOwnLink(failed)).toBe('/callbacks?since=2026-11-19T15%3A04%3A00Z&outcome=failed')
    expect(failed && asksTheSame(failed, page('/callbacks?outcome=failed&since=2026-11-20T10:00:00Z'), canonical)).toBe(true)
  })

  it('lead to the last ticket only once there is one', () => {
    expect(linkOf('last-ticket')).toBeNull()
    const link = linkOf('last-ticket', 'T 1&2')
    expect(link && writeOwnLink(link)).toBe('/callbacks?number=T+1%262')
  })
})
