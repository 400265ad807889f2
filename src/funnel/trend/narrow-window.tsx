import { useState } from 'react'
import type { TimeWindow } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { Button } from '~/ui/button'
import { Field, selectClass } from '~/ui/field'
import { Popover } from '~/ui/popover'
import type { Slice } from './slices'

type NarrowWindowProps = { slices: readonly Slice[]; zone: string; onNarrow: (window: TimeWindow) => void }

/** What dragging across the picture does, for the keyboard: the first and the last slice of the part to look at. */
export function NarrowWindow({ slices, zone, onNarrow }: NarrowWindowProps) {
  return (
    <Popover label="Narrow the window" trigger={<Button>Narrow…</Button>} className="w-72">
      {(close) => (
        <NarrowForm
          slices={slices}
          zone={zone}
          onNarrow={(window) => {
            close()
            onNarrow(window)
          }}
        />
      )}
    </Popover>
  )
}

function NarrowForm({ slices, zone, onNarrow }: NarrowWindowProps) {
  const [first, setFirst] = useState(0)
  const [last, setLast] = useState(slices.length - 1)
  const sinceMs = slices[first]?.sinceMs
  const untilMs = slices[last]?.untilMs
  const isOrdered = first <= last
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (sinceMs !== undefined && untilMs !== undefined && isOrdered) onNarrow({ sinceMs, untilMs })
      }}
    >
      <Field label="From">
        <select className={selectClass} value={first} onChange={(event) => setFirst(Number(event.target.value))}>
          {slices.map((slice, index) => (
            <option key={slice.sinceMs} value={index}>
              {formatInstant(slice.sinceMs, zone, 'day-minute')}
            </option>
          ))}
        </select>
      </Field>
      <Field label="To" problem={isOrdered ? null : 'This is before the start.'}>
        <select className={selectClass} value={last} onChange={(event) => setLast(Number(event.target.value))}>
          {slices.map((slice, index) => (
            <option key={slice.sinceMs} value={index}>
              {formatInstant(slice.untilMs, zone, 'day-minute')}
            </option>
          ))}
        </select>
      </Field>
      <p className="m-0 text-small text-faint">
        Times in {zone} ({zoneLabel(zone, sinceMs ?? 0)}).
      </p>
      <Button type="submit" variant="primary" disabled={!isOrdered}>
        Show this part
      </Button>
    </form>
  )
}
