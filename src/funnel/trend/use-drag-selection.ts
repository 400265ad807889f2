import { useState } from 'react'
import type { TimeWindow } from '~/lib/window'
import type { Slice } from './slices'

/** What recharts says about the pointer: the index of the slice under it, as a number or as digits. */
type PointerOverChart = { activeTooltipIndex?: number | string | null | undefined }

/** Dragging across a chart selects whole slices, and letting go narrows the window to them. A click selects nothing. */
export function useDragSelection(slices: readonly Slice[], onNarrow: (window: TimeWindow) => void) {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null)
  const first = drag ? slices[Math.min(drag.from, drag.to)] : undefined
  const last = drag ? slices[Math.max(drag.from, drag.to)] : undefined
  const selected =
    drag && drag.from !== drag.to && first && last ? { sinceMs: first.sinceMs, untilMs: last.untilMs } : null
  return {
    selected,
    handlers: {
      onMouseDown: (pointer: PointerOverChart) => {
        const index = indexUnder(pointer)
        if (index !== null) setDrag({ from: index, to: index })
      },
      onMouseMove: (pointer: PointerOverChart) => {
        const index = indexUnder(pointer)
        if (drag && index !== null && index !== drag.to) setDrag({ ...drag, to: index })
      },
      onMouseUp: () => {
        setDrag(null)
        if (selected) onNarrow(selected)
      },
      onMouseLeave: () => setDrag(null),
    },
  }
}

function indexUnder({ activeTooltipIndex }: PointerOverChart): number | null {
  if (activeTooltipIndex === undefined || activeTooltipIndex === null) return null
  const index = Number(activeTooltipIndex)
  return Number.isInteger(index) ? index : null
}
