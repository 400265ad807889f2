import { useState } from 'react'
import { Field, inputClass } from '~/ui/field'
import type { ReadThreshold } from './thresholds'

type NumberFieldProps = {
  label: string
  value: number
  read: (text: string) => ReadThreshold<number>
  onChange: (value: number) => void
}

/** A number that applies when the field is left or Enter is pressed. What cannot be used stays in it, with what is needed. */
export function NumberField({ label, value, read, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const apply = () => {
    if (typed === null) return
    const result = read(typed)
    if ('needed' in result) {
      setProblem(`Not used: this needs ${result.needed}.`)
      return
    }
    setTyped(null)
    setProblem(null)
    if (result.value !== value) onChange(result.value)
  }
  return (
    <Field label={label} problem={problem} className="w-44">
      <input
        className={inputClass}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? String(value)}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply()
        }}
      />
    </Field>
  )
}
