import { parseInstant } from '~/lib/instant'
import { DAY_MS, HOUR_MS } from '~/lib/window'
import type { OwnLink, Params } from './own-link'
import { isOwnPath, ownPage } from './own-pages'

/** No link that a person made by hand or with the page is as long. */
const LONGEST = 4000
/** Only there to read a path against. */
const HERE = 'https://here.invalid'

/**
 * Reads a link of a view, or null where it leads anywhere but to a page of this dashboard: to another site, to a script, to
 * a path that is none of ours.
 */
export function readOwnLink(text: string): OwnLink | null {
  if (!text.startsWith('/') || text.length > LONGEST) return null
  const url = URL.parse(text, HERE)
  if (url?.origin !== HERE || !isOwnPath(url.pathname)) return null
  return { path: url.pathname, params: Object.fromEntries(url.searchParams) }
}

export function hasWindow({ since, until }: Params): boolean {
  return Boolean(since?.trim() || until?.trim())
}

/** Without a window of its own, such a link means the last 24 hours at the time when it is opened. */
export function meansLastDay({ path, params }: OwnLink): boolean {
  const { isDated, unless = [] } = ownPage(path)
  return isDated && !hasWindow(params) && !unless.some((name) => params[name]?.trim())
}

/** How long after a view of the last 24 hours was opened its window still counts as that. */
const AGEING_MS = HOUR_MS

/** Whether the window in a page's link is what "the last 24 hours" was a moment ago. */
export function isLastDay({ since, until }: Params, nowMs: number): boolean {
  const sinceMs = parseInstant(since ?? '')
  const untilMs = until ? parseInstant(until) : nowMs
  if (sinceMs === null || untilMs === null) return false
  return Math.abs(nowMs - DAY_MS - sinceMs) < AGEING_MS && Math.abs(nowMs - untilMs) < AGEING_MS
}
