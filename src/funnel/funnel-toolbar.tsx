import { MINUTE_MS, previousWindow, type TimeWindow, widthMs } from '~/lib/window'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { WindowPicker } from '~/ui/window-picker'

type FunnelToolbarProps = {
  window: TimeWindow
  /** The current minute. */
  nowMs: number
  zone: string
  isFetching: boolean
  onWindowChange: (window: TimeWindow) => void
  onRefresh: () => void
}

export function FunnelToolbar(props: FunnelToolbarProps) {
  const { window, nowMs, zone, isFetching, onWindowChange, onRefresh } = props
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1 className="m-0 text-title font-semibold">
        <span className="hidden print:inline">Callback </span>Funnel
      </h1>
      <div className="flex flex-wrap items-center gap-1 print:hidden">
        <WindowPicker
          window={window}
          zone={zone}
          nowMs={nowMs}
          onChange={({ sinceMs, untilMs }) => onWindowChange(endingNow(sinceMs, untilMs, nowMs))}
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
      <div className="flex gap-1 sm:ml-auto print:hidden">
        <Button icon={<Icon name="refresh" />} disabled={isFetching} onClick={onRefresh}>
          Refresh
        </Button>
      </div>
    </header>
  )
}

/** A window "up to now" keeps its length and ends at the present minute, however long the page has been open. */
function endingNow(sinceMs: number, untilMs: number | null, nowMs: number): TimeWindow {
  if (untilMs !== null) return { sinceMs, untilMs }
  const presentMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
  return { sinceMs: presentMs - (nowMs - sinceMs), untilMs: presentMs }
}

/** The window of the same length that begins where this one ends, or the last such window where that lies ahead. */
function nextWindow(window: TimeWindow): TimeWindow {
  const untilMs = Math.min(window.untilMs + widthMs(window), Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
  return { sinceMs: untilMs - widthMs(window), untilMs }
}
