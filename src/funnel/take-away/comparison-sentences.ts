import { failureWords } from '~/api/failure-words'
import type { Funnel } from '~/api/contract/funnel'
import { changeSentence } from '~/funnel/comparison/changes'
import { recordedPart, tellableChanges } from '~/funnel/comparison/recorded-part'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import { usedWindow } from '~/funnel/used-window'

const MOST_SENTENCES = 6

/** A sentence for each notable change since the earlier windows, or why there is no comparison. */
export function comparisonSentences(funnel: Funnel, earlier: readonly EarlierAnswer[]): string[] {
  return earlier.flatMap(({ window, words, result }) => {
    if (result.kind === 'loading') return [`Not compared with what was recorded ${words}: the answer was not there yet.`]
    if (result.kind === 'refused') return [`Not compared with what was recorded ${words}: ${failureWords(result.error).message}`]
    const used = usedWindow(result.answer.funnel, window).window
    const recorded = recordedPart(result.answer, used)
    if (recorded.kind === 'before-records') return [`Not compared with what was recorded ${words}: that begins before the records do.`]
    if (recorded.kind === 'nothing') return [`Not compared with what was recorded ${words}: nothing was counted then.`]
    const changes = tellableChanges(funnel, result.answer, used)
    if (changes.length === 0) return [`Nothing changed notably from what was recorded ${words}.`]
    const more = changes.length - MOST_SENTENCES
    return [
      ...changes.slice(0, MOST_SENTENCES).map((change) => changeSentence(change, words)),
      ...(more > 0 ? [`${more} more notable ${more === 1 ? 'change' : 'changes'} from what was recorded ${words}.`] : []),
    ]
  })
}
