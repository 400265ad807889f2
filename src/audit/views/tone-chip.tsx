import type { MarkShape, Tone } from '~/audit/gate'
import { GateMark } from './gate-mark'
import { TONE_CHIP } from './tone-class'

type ToneChipProps = {
  mark: MarkShape
  tone: Tone
  word: string
  /** Shown after the word where there is one; null where the chip counts nothing. */
  count?: number | null
  title?: string | undefined
  className?: string
}

/** Mark, word and colour together, on one line. */
export function ToneChip({ mark, tone, word, count = null, title, className = '' }: ToneChipProps) {
  return (
    <span
      title={title}
      className={`inline-flex h-5 max-w-full shrink-0 items-center gap-1 rounded-control px-1.5 text-small whitespace-nowrap ${TONE_CHIP[tone]} ${className}`}
    >
      <GateMark shape={mark} size={12} />
      <span className="truncate">{word}</span>
      {count === null ? null : <span className="font-medium">{count}</span>}
    </span>
  )
}
