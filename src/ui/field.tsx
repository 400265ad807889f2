import { cloneElement, type InputHTMLAttributes, type ReactElement, useId } from 'react'

export const inputClass =
  'h-7 w-full min-w-0 rounded-control border border-control bg-surface px-2 text-body text-ink ' +
  'placeholder:text-faint disabled:opacity-50 aria-invalid:border-red'

export const selectClass =
  'h-7 w-full min-w-0 rounded-control border border-control bg-surface px-1.5 text-body text-ink disabled:opacity-50'

type Control = ReactElement<InputHTMLAttributes<HTMLElement>>
type FieldProps = {
  label: string
  /** Shown under the control while there is no problem. */
  hint?: string | undefined
  problem?: string | null | undefined
  className?: string
  /** One input, select or textarea; it is given its id, its description and `aria-invalid`. */
  children: Control
}

export function Field({ label, hint, problem, className = '', children }: FieldProps) {
  const ownId = useId()
  const id = children.props.id ?? ownId
  const note = problem ?? hint
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-small text-muted">
        {label}
      </label>
      {cloneElement(children, {
        id,
        ...(note ? { 'aria-describedby': `${id}-note` } : {}),
        ...(problem ? { 'aria-invalid': true } : {}),
      })}
      {note ? (
        <p id={`${id}-note`} className={`m-0 text-small ${problem ? 'text-red' : 'text-faint'}`}>
          {note}
        </p>
      ) : null}
    </div>
  )
}
