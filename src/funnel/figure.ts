import type { Funnel } from '~/api/contract/funnel'
import { formatSeconds } from '~/lib/duration'
import { formatCount, formatDecimal, formatPct, NOT_RECORDED } from '~/lib/number'

/** What a figure counts or measures; it stands beside every value, since the stages change unit. */
export type Unit =
  | 'callbacks'
  | 'entities'
  | 'times exhausted'
  | 'events'
  | 'workflows'
  | 'calls'
  | 'seconds'
  | 'percent'
  | 'callbacks per entity'
  | 'events per entity'
  | 'finished workflows per event'
  | 'calls per finished workflow'

/** One number of the page: either a field of the answer, or a ratio that we computed from two of them. */
export type Figure = {
  id: string
  label: string
  /** The field of the answer, or the two fields that a ratio is made of. */
  source: { kind: 'field'; field: string } | { kind: 'ratio'; of: string; by: string }
  unit: Unit
  meaning: string
  valueOf: (funnel: Funnel) => number | null
}

export type FigureReading = {
  kind: 'recorded' | 'not-recorded' | 'not-computed' | 'invalid'
  value: number | null
  text: string
  /** Why there is no plain value, or null. */
  remark: string | null
}

/** A value without its unit, except that seconds and percent carry theirs. Negative values appear as they came. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'seconds') return value <= 0 ? `${value} s` : formatSeconds(value)
  if (unit === 'percent') return formatPct(value)
  return unit.includes(' per ') ? formatDecimal(value) : formatCount(value)
}

/** Null is "not recorded" and zero is a zero; a negative value is shown as it came and called invalid. */
export function readFigure(figure: Figure, funnel: Funnel): FigureReading {
  const value = figure.valueOf(funnel)
  if (value === null) {
    return figure.source.kind === 'field'
      ? { kind: 'not-recorded', value, text: NOT_RECORDED, remark: 'not recorded' }
      : { kind: 'not-computed', value, text: NOT_RECORDED, remark: 'nothing to divide' }
  }
  const text = formatValue(value, figure.unit)
  return value < 0
    ? { kind: 'invalid', value, text, remark: 'as received, invalid' }
    : { kind: 'recorded', value, text, remark: null }
}

/** Where the figure comes from, in the API's own names: "callbacks.received" or "psa_api.calls ÷ workflows_triggered.finished". */
export function sourceText(figure: Figure): string {
  return figure.source.kind === 'field' ? figure.source.field : `${figure.source.of} ÷ ${figure.source.by}`
}
