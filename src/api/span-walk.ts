import { type CallbackFilter, earliestSinceMs } from './callback-filter'
import type { Span, SpanWalk } from './page-position'

/** Narrower spans are not cut: a server may count whole seconds. */
const NARROWEST_MS = 1000
/** So many full spans of a second each are no burst: the server does not look at the window. */
const STUCK_AT_MOST = 8
/** Enough for a hundred thousand callbacks; the end of every walk, whatever a server does. */
const REQUESTS_AT_MOST = 2000
const PARTS_AT_MOST = 24

/** A walk over the filter's whole window, or null where it has no start to walk from. */
export function startWalk(filter: CallbackFilter, nowMs: number): SpanWalk | null {
  if (filter.sinceMs === null) return null
  const span = { sinceMs: filter.sinceMs, untilMs: filter.untilMs }
  return {
    spans: [span],
    totalMs: Math.max(1, spanWidthMs(span, nowMs)),
    previous: null,
    stuckInARow: 0,
    requests: 0,
  }
}

function spanWidthMs(span: Span, nowMs: number): number {
  return Math.max(0, (span.untilMs ?? nowMs) - span.sinceMs)
}

export function walkProgress(walk: SpanWalk, nowMs: number): number {
  const leftMs = walk.spans.reduce((sum, span) => sum + spanWidthMs(span, nowMs), 0)
  return Math.min(1, Math.max(0, 1 - leftMs / walk.totalMs))
}

/** How long a time the page's rows cover if their outliers (late deliveries) are set aside. */
function coveredMs(createdMs: readonly number[]): number {
  const sorted = createdMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return Math.max(1, (at(0.9) - at(0.1)) / 0.8)
}

/**
 * Touching parts of a span, oldest first. Cut into as many as the density of the rows seen suggests, at least two. Each
 * part but the last reaches 1 ms into the next, in case the API's bounds are both exclusive.
 */
function cut(span: Span, widthMs: number, createdMs: readonly number[]): Span[] {
  const expectedRows = (createdMs.length * widthMs) / coveredMs(createdMs)
  const wanted = Math.ceil(expectedRows / Math.max(1, 0.7 * createdMs.length))
  const parts = Math.max(2, Math.min(wanted, PARTS_AT_MOST, Math.floor((2 * widthMs) / NARROWEST_MS)))
  const edge = (index: number) => span.sinceMs + Math.floor((widthMs * index) / parts)
  return Array.from({ length: parts }, (_, index) => ({
    sinceMs: edge(index),
    untilMs: index === parts - 1 ? span.untilMs : edge(index + 1) + 1,
  }))
}

export type SpanPage = { ids: readonly string[]; createdMs: readonly number[]; more: boolean }

export type WalkStep = {
  /** Null when the walk is at its end, or given up. */
  walk: SpanWalk | null
  /** The span just asked for still has more, but is too narrow to be cut. */
  tooDense: boolean
  /** The server gives the same rows whatever window is asked for, or never says that it has no more. */
  windowIgnored: boolean
}

function areNeighbours(one: Span, other: Span): boolean {
  // Parts reach 1 ms into each other.
  return (one.untilMs ?? Infinity) - 1 <= other.sinceMs || (other.untilMs ?? Infinity) - 1 <= one.sinceMs
}

/** A part begins with the same rows as the whole asked for before it, rightly; two neighbours never share a full page. */
function repeatsItsNeighbour(walk: SpanWalk, span: Span, ids: readonly string[]): boolean {
  if (!walk.previous || !areNeighbours(walk.previous.span, span)) return false
  const known = new Set(walk.previous.ids)
  return ids.every((id) => known.has(id))
}

function unlessDone(walk: SpanWalk): SpanWalk | null {
  return walk.spans.length === 0 ? null : walk
}

/** What is left to do once `span`, the walk's last one, has been answered with `page`. */
export function walkOn(walk: SpanWalk, span: Span, page: SpanPage, nowMs: number): WalkStep {
  // What has grown too old since the walk began would be refused.
  const rest = walk.spans
    .slice(0, -1)
    .filter(({ untilMs }) => untilMs === null || untilMs > earliestSinceMs(nowMs))
  const requests = walk.requests + 1
  const next: SpanWalk = { ...walk, spans: rest, previous: { span, ids: page.ids }, requests }

  if (page.ids.length === 0) return { walk: unlessDone(next), tooDense: false, windowIgnored: false }
  if (!page.more)
    return { walk: unlessDone({ ...next, stuckInARow: 0 }), tooDense: false, windowIgnored: false }
  if (repeatsItsNeighbour(walk, span, page.ids) || requests >= REQUESTS_AT_MOST) {
    return { walk: null, tooDense: false, windowIgnored: true }
  }
  const widthMs = spanWidthMs(span, nowMs)
  if (widthMs > NARROWEST_MS) {
    return {
      walk: { ...next, spans: [...rest, ...cut(span, widthMs, page.createdMs)] },
      tooDense: false,
      windowIgnored: false,
    }
  }
  const stuckInARow = walk.stuckInARow + 1
  if (stuckInARow >= STUCK_AT_MOST) return { walk: null, tooDense: true, windowIgnored: true }
  return { walk: unlessDone({ ...next, stuckInARow }), tooDense: true, windowIgnored: false }
}
