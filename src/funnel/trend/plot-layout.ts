import type { TrendChart } from './trend-series'

export type PlotSize = 'large' | 'small'

/** Pixels around the inner area of a plot. The overlay lies exactly on it, so both take them from here. */
export const PLOT_MARGIN = { top: 8, right: 12, bottom: 0, left: 0 }
export const TIME_AXIS_HEIGHT = 22

export function valueAxisWidth(measure: TrendChart['measure']): number {
  return measure === 'seconds' ? 56 : 46
}

export const PLOT_HEIGHTS: Record<PlotSize, number> = { large: 208, small: 128 }

/** On the one sheet of paper: given, since nothing is measured for it. */
export const PAPER_PLOTS: Record<PlotSize, { widthPx: number; heightPx: number }> = {
  large: { widthPx: 972, heightPx: 88 },
  small: { widthPx: 236, heightPx: 74 },
}
