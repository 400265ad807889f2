import type { ListAnswer } from './callback-request'
import type { CallbackRows } from './columns/callback-rows'
import type { RejectedRow } from './columns/page-packing'
import type { PagePosition } from './page-position'
import { filterIgnored, type PagingNotice, SINCE_MOVED } from './paging-notice'
import type { ServerTimingsMs } from './server-timings'

export type CallbackPage = {
  rows: CallbackRows
  rejected: RejectedRow[]
  /** Rows that the server gave against its own filter; not among `rows`. */
  leftOut: number
  requestId: string | null
  timingsMs: ServerTimingsMs
  warnings: string[]
  notices: PagingNotice[]
  /** Null when there is no more, or no way to it: `notices` tell the two apart. */
  next: PagePosition | null
  paging: 'single' | 'cursor' | 'bisection'
  /** How much of the window bisection has covered, 0 to 1; null with other ways of paging. */
  progress: number | null
}

/** What came, and how to go on from it. */
export function pageOf(
  list: ListAnswer,
  how: {
    next: PagePosition | null
    paging: CallbackPage['paging']
    notices?: PagingNotice[]
    progress?: number
  },
): CallbackPage {
  const notices = [...(how.notices ?? [])]
  if (list.leftOut > 0) notices.push(filterIgnored(list.leftOut))
  if (list.sinceMoved) notices.push(SINCE_MOVED)
  return {
    rows: list.rows,
    rejected: list.rejected,
    leftOut: list.leftOut,
    requestId: list.requestId,
    timingsMs: list.timingsMs,
    warnings: list.warnings,
    notices,
    next: how.next,
    paging: how.paging,
    progress: how.progress ?? null,
  }
}
