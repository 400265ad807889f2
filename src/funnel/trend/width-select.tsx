import type { TimeWindow } from '~/lib/window'
import { selectClass } from '~/ui/field'
import { type SliceWidth, type SliceWidthId, widthOf, widthsFor } from './slice-width'

type WidthSelectProps = { window: TimeWindow; width: SliceWidth; onChange: (width: SliceWidthId | null) => void }

/** The widths that suit the window. */
export function WidthSelect({ window, width, onChange }: WidthSelectProps) {
  const usual = widthOf(window, null)
  return (
    <label className="flex items-center gap-1.5 text-small whitespace-nowrap text-muted">
      Slices of
      <select
        className={`${selectClass} w-auto`}
        value={width.id}
        onChange={(event) => {
          const chosen = widthsFor(window).find(({ id }) => id === event.target.value)
          if (chosen) onChange(chosen.id === usual?.id ? null : chosen.id)
        }}
      >
        {widthsFor(window).map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
