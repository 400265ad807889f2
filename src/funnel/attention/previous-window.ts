import { failureWords } from '~/api/failure-words'
import { recordedPart } from '~/funnel/comparison/recorded-part'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import { usedWindow } from '~/funnel/used-window'
import type { AttentionInput } from './rule'

type Previous = Pick<AttentionInput, 'previous' | 'noPrevious'>

const without = (words: string, isLoading = false): Previous => ({ previous: null, noPrevious: { isLoading, words } })

/** The answer for the window before as far as it can be judged against, or why it cannot. */
export function readPrevious(earlier: readonly EarlierAnswer[]): Previous {
  const before = earlier.find(({ id }) => id === 'previous')
  if (!before) return without('there is none')
  const { window, result } = before
  if (result.kind === 'loading') return without('still loading', true)
  if (result.kind === 'refused') return without(`the API gave no answer for it: ${failureWords(result.error).message.replace(/\.$/, '')}`)
  if (usedWindow(result.answer.funnel, window).difference === 'other window') {
    return without('the API answered for another one')
  }
  if (recordedPart(result.answer, window).kind === 'before-records') return without('it began before the records do')
  return { previous: result.answer.funnel }
}
