/** A part of the window by receipt time. `untilMs` null is open-ended, towards now. */
export type Span = { sinceMs: number; untilMs: number | null }

/** What the pages so far have shown, kept small: enough to notice every way of going round in a circle. */
export type CursorTrail = {
  /** How many pages came before. */
  pages: number
  previousIds: readonly string[]
  /** The ids of the last page whose number is a power of two: a circle of any length meets it again (Brent). */
  anchorIds: readonly string[]
  emptyInARow: number
}

export type SpanWalk = {
  /** Still to be asked for, the last one next. */
  spans: readonly Span[]
  totalMs: number
  previous: { span: Span; ids: readonly string[] } | null
  /** Spans in a row that had more to give and were too narrow to be cut. */
  stuckInARow: number
  requests: number
}

/** Where the next page is to be had: a plain value, so that it can be a page param. */
export type PagePosition =
  | { kind: 'first' }
  | { kind: 'cursor'; cursor: string; trail: CursorTrail }
  | { kind: 'bisection'; walk: SpanWalk }
