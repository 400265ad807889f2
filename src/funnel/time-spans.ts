import type { Funnel } from '~/api/contract/funnel'
import type { BarPiece } from './bar'
import { barPercent, scaleOf } from './bar-scale'
import type { Figure } from './figure'
import { RECORDED } from './recorded-figures'

/** A kind of waiting or working that the answer measures. */
export type Span = { title: string; note: string; p95: Figure; max: Figure | null; isChosen?: boolean }

export const SPANS: readonly Span[] = [
  { title: 'Delivery', note: 'PSA to Neo', p95: RECORDED.deliveryP95, max: null },
  { title: 'Cap wait', note: 'for a free place', p95: RECORDED.capWaitP95, max: RECORDED.capWaitMax },
  { title: 'Configured sleep', note: 'chosen by the tenant', p95: RECORDED.sleepP95, max: null, isChosen: true },
  { title: 'Actual work', note: 'without the sleep', p95: RECORDED.workP95, max: null },
  { title: 'PSA wait', note: 'per call', p95: RECORDED.psaWaitP95, max: null },
]

export const SPANS_NOTE = 'p95: 95% took no longer. Each is its own percentile, so they do not add up to a whole.'

/** What the textures of a bar stand for. */
export const SPAN_PARTS = { chosen: 'chosen, not slow', reach: 'up to the longest' } as const

export function spanScale(funnel: Funnel): number {
  return scaleOf(
    SPANS.flatMap((span) => (span.max ? [span.p95, span.max] : [span.p95])),
    funnel,
  )
}

export function spanPieces(span: Span, funnel: Funnel, scale: number): BarPiece[] {
  const p95Percent = barPercent(span.p95.valueOf(funnel), scale)
  const maxPercent = barPercent(span.max?.valueOf(funnel) ?? null, scale)
  return [
    { fromPercent: p95Percent, toPercent: maxPercent, texture: 'reach' },
    { fromPercent: 0, toPercent: p95Percent, texture: span.isChosen ? 'chosen' : 'plain' },
  ]
}
