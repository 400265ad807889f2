import { outcomeWord, type Outcome } from '~/audit/outcome'
import { ToneChip } from './tone-chip'

type OutcomeChipProps = {
  outcome: Outcome
  count?: number | null
  title?: string | undefined
  className?: string
}

export function OutcomeChip({ outcome, count = null, title, className = '' }: OutcomeChipProps) {
  const { mark, tone, word } = outcomeWord(outcome)
  return <ToneChip mark={mark} tone={tone} word={word} count={count} title={title} className={className} />
}
