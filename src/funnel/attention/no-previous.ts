import type { AttentionInput, Part } from './rule'

/** What is said by a rule that needs the previous window where there is no answer for it. */
export function noPreviousPart({ noPrevious }: AttentionInput): Part {
  const words = `Against the previous window: ${noPrevious?.words ?? 'there is no answer for it'}.`
  return noPrevious?.isLoading
    ? { result: 'waiting', words, waitsFor: '…still loading the previous window' }
    : { result: 'not judged', words }
}
