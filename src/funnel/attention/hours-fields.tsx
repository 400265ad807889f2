import { type KeyboardEvent, useId, useState } from 'react'
import { Field, inputClass } from '~/ui/field'
import { type BusinessHours, readBusinessHours } from './thresholds'

type HoursFieldsProps = { hours: BusinessHours; onChange: (hours: BusinessHours) => void }

/** Two full hours that apply together, as a NumberField does. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const problemId = useId()
  const [typed, setTyped] = useState<{ from: string; until: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = typed ?? { from: String(hours.fromHour), until: String(hours.untilHour) }
  const apply = () => {
    if (typed === null) return
    const result = readBusinessHours(typed.from, typed.until)
    if ('needed' in result) {
      setProblem(`Not used: this needs ${result.needed}.`)
      return
    }
    setTyped(null)
    setProblem(null)
    const { fromHour, untilHour } = result.value
    if (fromHour !== hours.fromHour || untilHour !== hours.untilHour) onChange(result.value)
  }
  const change = (part: Partial<typeof shown>) => {
    setTyped({ ...shown, ...part })
    setProblem(null)
  }
  const input = {
    className: inputClass,
    inputMode: 'numeric',
    autoComplete: 'off',
    ...(problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {}),
    onBlur: apply,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') apply()
    },
  } as const
  return (
    <div role="group" aria-label="Business hours" className="w-44">
      <div className="flex gap-2">
        <Field label="From, o’clock" className="flex-1">
          <input {...input} value={shown.from} onChange={(event) => change({ from: event.target.value })} />
        </Field>
        <Field label="Until, o’clock" className="flex-1">
          <input {...input} value={shown.until} onChange={(event) => change({ until: event.target.value })} />
        </Field>
      </div>
      {problem ? (
        <p id={problemId} className="m-0 mt-1 text-small text-red">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
