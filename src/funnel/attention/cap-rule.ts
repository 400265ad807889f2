import { RECORDED } from '~/funnel/recorded-figures'
import { formatCount } from '~/lib/number'
import { type Arrived, slicesBehind } from './arrived'
import { judgedNumber } from './judged-number'
import { type AttentionInput, type Judgement, judgement } from './rule'

/** How often the concurrency cap was exhausted in the whole window; behind it, the slices in which it happened at all. */
export function judgeCap({ funnel, thresholds }: AttentionInput, arrived: Arrived): Judgement {
  const least = thresholds.capExhaustedTimes
  const exhausted = judgedNumber(RECORDED.capExhausted, funnel)
  if ('why' in exhausted) {
    return judgement('cap', [{ result: 'not judged', words: `How often it was exhausted: ${exhausted.why}.` }])
  }
  const recorded = `recorded as exhausted ${times(exhausted.value)}`
  if (exhausted.value < least) {
    return judgement('cap', [{ result: 'clear', words: `The cap was ${recorded}; ${times(least)} would need a look.` }])
  }
  const finding = {
    id: 'cap',
    rule: 'cap',
    sentence: `The concurrency cap was ${recorded}; ${least === 1 ? 'once' : times(least)} or more needs a look.`,
    tone: 'amber',
    ...slicesBehind(arrived, (slice) => {
      const size = RECORDED.capExhausted.valueOf(slice) ?? 0
      return size > 0 ? { size, words: times(size) } : null
    }),
    callbacksLink: null,
    callbacksOf: 'window',
  } as const
  return judgement('cap', [{ result: 'found', finding }])
}

function times(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'time' : 'times'}`
}
