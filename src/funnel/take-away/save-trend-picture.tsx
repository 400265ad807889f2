import type { TrendSlice } from '~/funnel/trend/trend-points'
import type { TrendChart } from '~/funnel/trend/trend-series'
import { SavePicture } from './save-picture'

type SaveTrendPictureProps = {
  title: string
  description: string
  /** For the file's name. */
  shortName: string
  charts: readonly TrendChart[]
  slices: readonly TrendSlice[]
}

/** Stands inside the <figure> whose pictures it saves. */
export function SaveTrendPicture({ title, description, shortName, charts, slices }: SaveTrendPictureProps) {
  return (
    <SavePicture
      name={title}
      shortName={shortName}
      request={(button) => {
        const element = button.closest('figure')
        return element && { kind: 'trend', title, description, charts, slices, element }
      }}
    />
  )
}
