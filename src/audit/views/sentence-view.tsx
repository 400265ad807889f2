import { saidText } from '~/audit/recorded-text'
import type { Sentence } from '~/audit/sentence'

type SentenceViewProps = { sentence: Sentence; className?: string }

/** Our words as words, recorded ones in the style of recorded values. */
export function SentenceView({ sentence, className = '' }: SentenceViewProps) {
  return (
    <span className={className}>
      {sentence.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          // The parts of one sentence never move.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className="font-mono text-small [overflow-wrap:anywhere]">
            {saidText(part.recorded)}
          </span>
        ),
      )}
    </span>
  )
}
