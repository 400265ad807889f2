import { lazy, Suspense } from 'react'
import { endingNow, floorToMinute, previousWindow, type TimeWindow, widthMs } from '~/lib/window'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { WindowPicker } from '~/ui/window-picker'
import type { FunnelSearch } from './search'

const FunnelViews = lazy(async () => ({ default: (await import('./funnel-views')).FunnelViews }))

type FunnelToolbarProps = {
  search: FunnelSearch
  /** The current minute. */
  nowMs: number
  zone: string
  isFetching: boolean
  onWindowChange: (window: TimeWindow) => void
  onRefresh: () => void
}

export function FunnelToolbar(props: FunnelToolbarProps) {
  const { search, nowMs, zone, isFetching, onWindowChange, onRefresh } = props
  const { window } = search
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:gap-x-1">
      <h1 className="m-0 text-title font-semibold max-sm:w-full">
        <span className="hidden print:inline">Callback </span>Funnel
      </h1>
      <div className="contents flex-wrap items-center gap-1 sm:flex print:hidden">
        <WindowPicker
          window={window}
          zone={zone}
          nowMs={nowMs}
          onChange={(picked) => onWindowChange(endingNow(picked, nowMs, floorToMinute(Date.now())))}
        />
        <IconButton
          label="The window before this one"
          icon={<Icon name="chevron-right" className="rotate-180" />}
          onClick={() => onWindowChange(previousWindow(window))}
        />
        <IconButton
          label="The window after this one"
          icon={<Icon name="chevron-right" />}
          disabled={window.untilMs >= nowMs}
          onClick={() => onWindowChange(nextWindow(window))}
        />
      </div>
      <div className="flex h-7 min-w-0 flex-1 items-center gap-1 max-sm:order-1 max-sm:basis-full print:hidden">
        <Suspense fallback={null}>
          <FunnelViews search={search} nowMs={nowMs} />
        </Suspense>
      </div>
      <div className="flex gap-1 max-sm:ml-auto print:hidden">
        <Button icon={<Icon name="refresh" />} disabled={isFetching} onClick={onRefresh}>
          Refresh
        </Button>
      </div>
    </header>
  )
}

/** The window of the same length that begins where this one ends, or the last such window where that lies ahead. */
function nextWindow(window: TimeWindow): TimeWindow {
  const untilMs = Math.min(window.untilMs + widthMs(window), floorToMinute(Date.now()))
  return { sinceMs: untilMs - widthMs(window), untilMs }
}
