import type { ReactNode } from 'react'
import { ChartFrame } from '~/ui/chart-frame'
import { SaveTrendPicture } from '~/funnel/take-away/save-trend-picture'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'
import { TrendTable } from './trend-table'

type TrendFigureProps = {
  title: string
  description: string
  hint?: string
  /** For the name of a saved picture. */
  shortName: string
  charts: readonly TrendChart[]
  slices: readonly TrendSlice[]
  zone: string
  children: ReactNode
}

/** Pictures of the trend with their table behind them. */
export function TrendFigure({ title, description, hint, shortName, charts, slices, zone, children }: TrendFigureProps) {
  return (
    <ChartFrame
      title={title}
      description={description}
      {...(hint === undefined ? {} : { hint })}
      table={<TrendTable charts={charts} slices={slices} zone={zone} />}
      pictureActions={<SaveTrendPicture {...{ title, description, shortName, charts, slices }} />}
    >
      {children}
    </ChartFrame>
  )
}
