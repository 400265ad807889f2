import { lazy, Suspense } from 'react'
import { presetWindow, WINDOW_PRESETS, type WindowPreset } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { Button } from './button'
import { Icon } from './icons'
import { Popover } from './popover'

const WindowForm = lazy(async () => ({ default: (await import('./window-form')).WindowForm }))

/** `untilMs` null: up to now, and on. */
export type PickedWindow = { sinceMs: number; untilMs: number | null }

type WindowPickerProps = {
  /** Null where the question has no window. */
  window: PickedWindow | null
  onChange: (window: PickedWindow) => void
  /** IANA id in which times are shown and typed. */
  zone: string
  nowMs: number
  /** Said where there is no window. */
  withoutWindow?: string
}

const SHORT: Record<WindowPreset, string> = { '1h': '1 h', '6h': '6 h', '24h': '24 h', '3d': '3 d', '7d': '7 d' }
const MINUTE_MS = 60_000

/** A preset counts as pressed while the window still ends about now and is about as wide. */
function pressedPreset(window: PickedWindow | null, nowMs: number): WindowPreset | null {
  if (!window) return null
  const untilMs = window.untilMs ?? nowMs
  if (Math.abs(untilMs - nowMs) > 5 * MINUTE_MS) return null
  const width = untilMs - window.sinceMs
  return WINDOW_PRESETS.find((preset) => Math.abs(preset.widthMs - width) < 6 * MINUTE_MS)?.id ?? null
}

function windowText(window: PickedWindow, zone: string): string {
  const until = window.untilMs === null ? 'now' : formatInstant(window.untilMs, zone, 'day-minute')
  return `${formatInstant(window.sinceMs, zone, 'day-minute')} – ${until}`
}

export function WindowPicker({ window, onChange, zone, nowMs, withoutWindow = 'Any time' }: WindowPickerProps) {
  const pressed = pressedPreset(window, nowMs)
  return (
    <div role="group" aria-label="Window" className="flex flex-wrap items-center gap-1">
      <div className="flex rounded-control border border-line-strong">
        {WINDOW_PRESETS.map((preset) => (
          <button
            key={preset.id}
            type="button"
            aria-pressed={pressed === preset.id}
            // Whoever says to a machine what stands on the button is understood.
            aria-label={`${SHORT[preset.id]}: ${preset.label}`}
            title={preset.label}
            className="h-6.5 border-0 border-l border-line bg-surface px-2 text-body text-muted first:rounded-l-control first:border-l-0 last:rounded-r-control hover:bg-hover hover:text-ink aria-pressed:bg-selected aria-pressed:font-semibold aria-pressed:text-ink"
            onClick={() => {
              const { sinceMs } = presetWindow(preset.id, nowMs)
              onChange({ sinceMs: Math.ceil(sinceMs / MINUTE_MS) * MINUTE_MS, untilMs: null })
            }}
          >
            {SHORT[preset.id]}
          </button>
        ))}
      </div>
      <Popover
        label="Choose a window"
        className="w-72"
        trigger={
          <Button icon={<Icon name="clock" />} title="Choose from when to when">
            {window ? windowText(window, zone) : withoutWindow}
            <span className="text-small text-faint">{zoneLabel(zone, window?.sinceMs ?? nowMs)}</span>
          </Button>
        }
      >
        {(close) => (
          <Suspense fallback={null}>
            <WindowForm
              window={window}
              zone={zone}
              nowMs={nowMs}
              onApply={(next) => {
                onChange(next)
                close()
              }}
            />
          </Suspense>
        )}
      </Popover>
    </div>
  )
}
