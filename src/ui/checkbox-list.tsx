import type { ReactNode } from 'react'
import { formatCount } from '~/lib/number'

type CheckboxOption = { value: string; label: string; count?: number | undefined; mark?: ReactNode }
type CheckboxListProps = {
  legend: string
  /** For lists under a heading that already says the same. */
  hideLegend?: boolean
  options: readonly CheckboxOption[]
  selected: readonly string[]
  onChange: (selected: string[]) => void
}

export function CheckboxList({ legend, hideLegend = false, options, selected, onChange }: CheckboxListProps) {
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...selected, value] : selected.filter((other) => other !== value))
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className={hideLegend ? 'sr-only' : 'mb-1 p-0 text-small text-muted'}>{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-6 cursor-pointer items-center gap-2 rounded-control px-1 hover:bg-hover"
        >
          <input
            type="checkbox"
            className="m-0 size-3.5 shrink-0"
            checked={selected.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          {option.mark}
          <span className="min-w-0 flex-1 truncate" title={option.label}>
            {option.label}
          </span>
          {option.count === undefined ? null : (
            <span className="text-small text-faint">{formatCount(option.count)}</span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
