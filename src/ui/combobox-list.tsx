import { Command } from 'cmdk'
import { useState } from 'react'
import type { ComboboxOption } from './combobox'
import { Icon } from './icons'

type ComboboxListProps = {
  label: string
  options: readonly ComboboxOption[]
  value: string
  allowFreeText: boolean
  onChoose: (value: string) => void
}

const itemClass =
  'flex min-h-7 cursor-pointer items-center gap-2 rounded-control px-2 py-0.5 data-[selected=true]:bg-hover'

export function ComboboxList({ label, options, value, allowFreeText, onChoose }: ComboboxListProps) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const offersTyped = allowFreeText && typed !== '' && !options.some((option) => option.value === typed)
  return (
    <Command label={label} loop>
      <Command.Input
        // The panel was opened to search in it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder="Search"
        className="h-9 w-full border-0 border-b border-line bg-transparent px-3 text-body text-ink placeholder:text-faint focus-visible:outline-offset-[-2px]"
      />
      <Command.List className="max-h-72 overflow-auto p-1" label={label}>
        {value !== '' && typed === '' ? (
          <Command.Item value="__none" className={`${itemClass} text-muted`} onSelect={() => onChoose('')}>
            <Icon name="close" />
            Clear
          </Command.Item>
        ) : null}
        {offersTyped ? (
          <Command.Item value={`__typed ${typed}`} className={itemClass} onSelect={() => onChoose(typed)}>
            Use <span className="font-mono">{typed}</span>
          </Command.Item>
        ) : null}
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={`${option.label} ${option.value}`}
            className={itemClass}
            onSelect={() => onChoose(option.value)}
          >
            <Icon name="check" className={option.value === value ? '' : 'invisible'} />
            <span className="min-w-0 flex-1 truncate" title={option.label}>
              {option.label}
            </span>
            {option.hint ? <span className="text-small text-faint">{option.hint}</span> : null}
          </Command.Item>
        ))}
      </Command.List>
      {/* Not in the list, which may hold nothing but options. */}
      <Command.Empty className="px-3 pb-3 text-muted">Nothing like that here</Command.Empty>
    </Command>
  )
}
