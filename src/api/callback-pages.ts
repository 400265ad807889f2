import type { ApiClient } from './client'
import type { CallbackFilter } from './callback-filter'
import { type CallbackPage, pageOf } from './callback-page'
import { isRefusal, type ListAnswer, requestList } from './callback-request'
import { noRows } from './columns/callback-rows'
import { trailAfter, trailAfterFirst } from './cursor-trail'
import type { CursorTrail, PagePosition, SpanWalk } from './page-position'
import {
  CURSOR_IGNORED,
  NO_WAY_FURTHER,
  type PagingNotice,
  TOO_DENSE,
  WINDOW_IGNORED,
} from './paging-notice'
import { habitsOf } from './server-habits'
import { startWalk, walkOn, walkProgress } from './span-walk'

/** Small enough for a quick first answer: rows are heavy. */
export const PAGE_SIZE = 100
/** The most that the API gives at once. */
const LARGEST_PAGE = 200

export function firstPage(): PagePosition {
  return { kind: 'first' }
}

/** A page after which only bisection leads on, if anything does. */
function pageBeforeBisection(
  client: ApiClient,
  filter: CallbackFilter,
  list: ListAnswer,
  notices: PagingNotice[],
): CallbackPage {
  const walk = startWalk(filter, client.nowMs())
  return walk
    ? pageOf(list, { next: { kind: 'bisection', walk }, paging: 'bisection', notices, progress: 0 })
    : pageOf(list, { next: null, paging: 'single', notices: [...notices, NO_WAY_FURTHER] })
}

async function fetchFirst(
  client: ApiClient,
  filter: CallbackFilter,
  signal: AbortSignal,
): Promise<CallbackPage> {
  const list = await requestList(client, { filter, pageSize: PAGE_SIZE, cursor: null, signal })
  if (!list.more) return pageOf(list, { next: null, paging: 'single' })
  // Without a start time there is nothing to cut into parts, so that even a doubtful cursor is worth a try.
  const isDoubtful = habitsOf(client).cursor === 'ignored' && filter.sinceMs !== null
  if (list.nextCursor === null || isDoubtful) {
    return pageBeforeBisection(client, filter, list, [])
  }
  const next: PagePosition = { kind: 'cursor', cursor: list.nextCursor, trail: trailAfterFirst(list.ids) }
  return pageOf(list, { next, paging: 'cursor' })
}

const NOTHING: Omit<ListAnswer, 'rows'> = {
  rejected: [],
  leftOut: 0,
  ids: [],
  createdMs: [],
  more: false,
  nextCursor: null,
  requestId: null,
  timingsMs: {},
  warnings: [],
  sinceMoved: false,
}

/** The cursor led nowhere: on with bisection at once, so that no page comes empty-handed. */
async function leaveCursor(
  client: ApiClient,
  filter: CallbackFilter,
  { trail, requestId }: { trail: CursorTrail; requestId: string | null },
  signal: AbortSignal,
): Promise<CallbackPage> {
  // A cursor that worked for a while is this list's trouble; one that never did is the server's habit.
  if (trail.pages === 1) habitsOf(client).cursor = 'ignored'
  const walk = startWalk(filter, client.nowMs())
  if (walk) {
    const page = await fetchSpan(client, filter, walk, signal)
    return { ...page, notices: [CURSOR_IGNORED, ...page.notices] }
  }
  return pageOf({ ...NOTHING, rows: noRows(), requestId }, { next: null, paging: 'single', notices: [NO_WAY_FURTHER] })
}

async function fetchByCursor(
  client: ApiClient,
  filter: CallbackFilter,
  { cursor, trail }: { cursor: string; trail: CursorTrail },
  signal: AbortSignal,
): Promise<CallbackPage> {
  const list = await requestList(client, { filter, pageSize: PAGE_SIZE, cursor, signal }).catch(
    (error: unknown) => {
      // No cursor is documented for this list: a server may refuse it as an unknown parameter.
      if (isRefusal(error)) return null
      throw error
    },
  )
  const onward = list && trailAfter(trail, list.ids)
  if (!list || (!onward && list.more)) {
    return leaveCursor(client, filter, { trail, requestId: list?.requestId ?? null }, signal)
  }
  if (!list.more) return pageOf(list, { next: null, paging: 'cursor' })
  if (!onward || list.nextCursor === null) return pageBeforeBisection(client, filter, list, [])
  if (list.nextCursor === cursor) return pageBeforeBisection(client, filter, list, [CURSOR_IGNORED])
  return pageOf(list, { next: { kind: 'cursor', cursor: list.nextCursor, trail: onward }, paging: 'cursor' })
}

async function fetchSpan(
  client: ApiClient,
  filter: CallbackFilter,
  walk: SpanWalk,
  signal: AbortSignal,
): Promise<CallbackPage> {
  const span = walk.spans.at(-1) ?? { sinceMs: filter.sinceMs ?? client.nowMs(), untilMs: filter.untilMs }
  const list = await requestList(client, {
    filter: { ...filter, ...span },
    pageSize: LARGEST_PAGE,
    cursor: null,
    signal,
  })
  const nowMs = client.nowMs()
  const step = walkOn(walk, span, list, nowMs)
  return pageOf(list, {
    next: step.walk && { kind: 'bisection', walk: step.walk },
    paging: 'bisection',
    notices: [...(step.tooDense ? [TOO_DENSE] : []), ...(step.windowIgnored ? [WINDOW_IGNORED] : [])],
    progress: step.walk ? walkProgress(step.walk, nowMs) : 1,
  })
}

/**
 * One page from `position`. The cursor that answers carry is undocumented for this list: it is followed for as long as
 * it brings rows not seen before, else the window is asked for in ever smaller parts. Every way ends, whatever the
 * server does. Rejects with ApiFailure, or AbortError.
 */
export function fetchCallbackPage(
  client: ApiClient,
  filter: CallbackFilter,
  position: PagePosition,
  signal: AbortSignal,
): Promise<CallbackPage> {
  if (position.kind === 'first') return fetchFirst(client, filter, signal)
  if (position.kind === 'cursor') return fetchByCursor(client, filter, position, signal)
  return fetchSpan(client, filter, position.walk, signal)
}
