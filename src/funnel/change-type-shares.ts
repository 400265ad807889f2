import type { Funnel } from '~/api/contract/funnel'
import { formatCount } from '~/lib/number'

type ChangeTypeShare = {
  changeType: string
  count: number
  /** Of all received callbacks; null where that is not known or zero. */
  percent: number | null
}

type ChangeTypeShares = {
  shares: readonly ChangeTypeShare[]
  /** Received callbacks without a type here; negative where the types make more than was received; null: not known. */
  remainder: number | null
}

/** Most frequent first. The types need not add up to what was received: the difference is kept, not hidden. */
export function changeTypeShares(callbacks: Funnel['callbacks']): ChangeTypeShares {
  const { received, byChangeType } = callbacks
  const shares = [...byChangeType]
    .map(([changeType, count]) => ({
      changeType,
      count,
      percent: received === null || received <= 0 ? null : (100 * count) / received,
    }))
    .toSorted((a, b) => b.count - a.count || a.changeType.localeCompare(b.changeType))
  const sum = shares.reduce((total, share) => total + share.count, 0)
  return { shares, remainder: received === null || received < 0 ? null : received - sum }
}

/** Whether the types add up to what was received, in words. */
export function remainderWords(remainder: number | null): string {
  if (remainder === null) return 'callbacks.by_change_type. What was received is not recorded, so there are no shares.'
  if (remainder === 0) return 'callbacks.by_change_type. The types add up to what was received.'
  const size = formatCount(Math.abs(remainder))
  return remainder > 0
    ? `callbacks.by_change_type. ${size} more were received than the types add up to.`
    : `callbacks.by_change_type. The types add up to ${size} more than was received.`
}
