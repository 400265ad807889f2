import { useState } from 'react'
import { textSegments } from '~/lib/text'
import { compactJson, shorten } from '~/audit/recorded-text'

const SHOWN_CHARACTERS = 120

/** Text as it was recorded, with characters that would not be seen drawn as small named tokens. */
export function VisibleText({ text }: { text: string }) {
  let position = 0
  return textSegments(text).map((segment) => {
    const key = position
    position += segment.text.length
    if (segment.kind === 'text') return <span key={key}>{segment.text}</span>
    return (
      <span
        key={key}
        title={segment.name}
        className="mx-px rounded-control bg-amber-soft px-0.5 text-small text-amber"
      >
        <span aria-hidden="true">{segment.drawn}</span>
        <span className="sr-only">[{segment.name}]</span>
        {segment.text === '\n' ? '\n' : null}
      </span>
    )
  })
}

function textOf(value: unknown): { text: string; isQuoted: boolean } {
  if (typeof value === 'string') return { text: value, isQuoted: true }
  return { text: compactJson(value), isQuoted: false }
}

type RecordedValueProps = { value: unknown; className?: string }

/** A value as the API recorded it: monospace, texts quoted, null as null and never as an empty place. */
export function RecordedValue({ value, className = '' }: RecordedValueProps) {
  const [isWhole, setWhole] = useState(false)
  if (value === undefined) return <span className={`text-faint italic ${className}`}>not recorded</span>
  const { text, isQuoted } = textOf(value)
  const { text: start, isCut } = shorten(text, SHOWN_CHARACTERS)
  const shown = isCut && !isWhole ? `${start}…` : text
  return (
    <span
      className={`font-mono text-small break-words whitespace-pre-wrap [overflow-wrap:anywhere] ${className}`}
    >
      {isQuoted ? <span className="text-faint">“</span> : null}
      <VisibleText text={shown} />
      {isQuoted ? <span className="text-faint">”</span> : null}
      {isCut ? (
        <button
          type="button"
          aria-expanded={isWhole}
          className="ml-1 border-0 bg-transparent p-0 font-sans text-accent underline-offset-2 hover:underline print:hidden"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'show less' : `show all ${text.length} characters`}
        </button>
      ) : null}
    </span>
  )
}
