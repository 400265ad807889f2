import { lazy, Suspense } from 'react'
import { oneLine } from '~/lib/one-line'
import { Button } from './button'
import { Icon } from './icons'
import { Popover } from './popover'

export type ComboboxOption = { value: string; label: string; hint?: string | undefined }

const loadComboboxList = () => import('./combobox-list')
const prepare = () => void loadComboboxList()
const ComboboxList = lazy(async () => ({ default: (await loadComboboxList()).ComboboxList }))

type ComboboxProps = {
  label: string
  options: readonly ComboboxOption[]
  /** Empty text: nothing chosen. */
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** What was typed may be chosen although no option has it. */
  allowFreeText?: boolean
  className?: string
}

/** A button with what is chosen; its panel searches the options. */
export function Combobox(props: ComboboxProps) {
  const { label, options, value, onChange, placeholder = 'Any', allowFreeText = false, className = '' } = props
  const chosen = oneLine(options.find((option) => option.value === value)?.label ?? value)
  const trigger = (
    <Button
      className={`border-control ${className}`}
      aria-label={`${label}: ${chosen || placeholder}`}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      <span className={`min-w-0 flex-1 truncate text-left ${chosen ? '' : 'text-faint'}`}>{chosen || placeholder}</span>
      <Icon name="chevron-down" className="text-faint" />
    </Button>
  )
  return (
    <Popover trigger={trigger} label={label} isFlush className="w-96">
      {(close) => (
        <Suspense fallback={null}>
          <ComboboxList
            label={label}
            options={options}
            value={value}
            allowFreeText={allowFreeText}
            onChoose={(next) => {
              onChange(next)
              close()
            }}
          />
        </Suspense>
      )}
    </Popover>
  )
}
