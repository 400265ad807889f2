import { type FormEvent, useState } from 'react'
import { clampWindow } from '~/lib/window'
import { formatWallTime, parseWallTime } from '~/lib/wall-time'
import { zoneLabel } from '~/lib/zone'
import { Button } from './button'
import { Field, inputClass } from './field'
import type { PickedWindow } from './window-picker'

type WindowFormProps = {
  window: PickedWindow | null
  zone: string
  nowMs: number
  onApply: (window: PickedWindow) => void
}
type Typed = { since: string; until: string }

/** What is wrong with the typed times, or the window that they mean. */
function read(typed: Typed, zone: string, nowMs: number): { problem: string } | { window: PickedWindow } {
  const since = parseWallTime(typed.since, zone)
  if (!since) return { problem: 'Say from when.' }
  const until = typed.until === '' ? null : parseWallTime(typed.until, zone)
  if (typed.until !== '' && !until) return { problem: 'That end is not a date and time.' }
  if (since.ms >= (until?.ms ?? nowMs)) return { problem: 'The end has to be after the beginning.' }
  const { window } = clampWindow({ sinceMs: since.ms, untilMs: until?.ms ?? nowMs }, nowMs)
  return { window: { sinceMs: window.sinceMs, untilMs: until ? window.untilMs : null } }
}

function minuteText(ms: number | null | undefined, zone: string): string {
  return ms == null ? '' : formatWallTime(ms, zone).slice(0, 16)
}

export function WindowForm({ window, zone, nowMs, onApply }: WindowFormProps) {
  const [typed, setTyped] = useState<Typed>({
    since: minuteText(window?.sinceMs, zone),
    until: minuteText(window?.untilMs, zone),
  })
  const [problem, setProblem] = useState<string | null>(null)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const result = read(typed, zone, nowMs)
    if ('problem' in result) setProblem(result.problem)
    else onApply(result.window)
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={apply} noValidate>
      <Field label="From" problem={problem}>
        <input
          type="datetime-local"
          className={inputClass}
          value={typed.since}
          onChange={(event) => setTyped({ ...typed, since: event.target.value })}
        />
      </Field>
      <Field label="Until" hint="Empty: up to now">
        <input
          type="datetime-local"
          className={inputClass}
          value={typed.until}
          onChange={(event) => setTyped({ ...typed, until: event.target.value })}
        />
      </Field>
      <p className="m-0 text-small text-faint">
        Times in {zone} ({zoneLabel(zone, nowMs)}). The API keeps seven days; what is older is cut off.
      </p>
      <Button type="submit" variant="primary">
        Apply
      </Button>
    </form>
  )
}
