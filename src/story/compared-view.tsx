import { memo, type ReactNode, useId, useMemo } from 'react'
import type { Callback } from '~/api/contract/callback'
import { changeBetween } from '~/audit/callback-change'
import { CallbackChangeView } from '~/audit/views/callback-change-view'
import { Field, selectClass } from '~/ui/field'
import { callbackName } from './cell-words'
import type { Compared } from './compared'

type ComparedViewProps = {
  /** Oldest first. */
  callbacks: readonly Callback[]
  compared: Compared
  zone: string
  onCompare: (from: string, to: string) => void
}

type PickProps = { label: string; options: ReactNode; value: string; onPick: (id: string) => void }

function Pick({ label, options, value, onPick }: PickProps) {
  return (
    <Field label={label} className="w-80 max-w-full">
      <select className={selectClass} value={value} onChange={(event) => onPick(event.target.value)}>
        {options}
      </select>
    </Field>
  )
}

const PROBLEMS: Readonly<Record<NonNullable<Compared['problem']>, string>> = {
  missing: 'A callback that the link compares is not loaded. Choose another one.',
  'none-before': 'No loaded callback comes before this one. Choose another one to compare it with.',
  same: 'These are the same callback. Choose two.',
}

/** What two callbacks of the entity recorded differently. */
export const ComparedView = memo(function ComparedView({
  callbacks,
  compared,
  zone,
  onCompare,
}: ComparedViewProps) {
  const titleId = useId()
  const { before, after, problem } = compared
  // Hundreds of them, the same for both.
  const options = useMemo(
    () =>
      callbacks.toReversed().map((callback) => (
        <option key={callback.callbackId} value={callback.callbackId}>
          {callbackName(callback, zone)}
        </option>
      )),
    [callbacks, zone],
  )
  const change = useMemo(
    () => (before && after && before !== after ? changeBetween(before, after) : null),
    [before, after],
  )
  if (callbacks.length < 2) return null
  const first = before ?? callbacks[0]
  const second = after ?? callbacks.at(-1)
  if (!first || !second) return null
  return (
    <section aria-labelledby={titleId} className="flex max-w-[90rem] flex-col gap-2 px-3 py-3">
      <h2 id={titleId} className="m-0 text-body font-semibold">
        What changed between two callbacks
      </h2>
      <div className="flex flex-wrap gap-x-3 gap-y-2 print:hidden">
        <Pick
          label="From"
          options={options}
          value={first.callbackId}
          onPick={(id) => onCompare(id, second.callbackId)}
        />
        <Pick
          label="To"
          options={options}
          value={second.callbackId}
          onPick={(id) => onCompare(first.callbackId, id)}
        />
      </div>
      <p className="m-0 hidden print:block">
        From {callbackName(first, zone)} to {callbackName(second, zone)}.
      </p>
      {before && after && change ? (
        <CallbackChangeView change={change} before={before} after={after} zone={zone} />
      ) : (
        <p className="m-0 text-muted">{problem === null ? null : PROBLEMS[problem]}</p>
      )}
    </section>
  )
})
