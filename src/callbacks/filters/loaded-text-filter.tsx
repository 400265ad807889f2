import { useState } from 'react'
import { inputClass } from '~/ui/field'

type LoadedTextFilterProps = {
  text: string
  onChange: (text: string) => void
  /** The first letter is probably about to come. */
  onFocus: () => void
}

/** The box shows what was typed at once; the rows follow when there is time. */
export function LoadedTextFilter({ text, onChange, onFocus }: LoadedTextFilterProps) {
  // While the box has the focus it goes ahead of the link, which takes a moment to come back.
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      type="search"
      aria-label="Text in the loaded rows"
      placeholder="Text in these rows"
      className={`${inputClass} w-44!`}
      value={draft ?? text}
      onFocus={onFocus}
      onChange={(event) => {
        setDraft(event.target.value)
        onChange(event.target.value)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
