import type { Figure } from '~/funnel/figure'
import { COMPUTED } from '~/funnel/computed-figures'
import { RECORDED } from '~/funnel/recorded-figures'

/** Where a figure stands alone, without its stage around it, its label needs more words. */
const ALONE: Readonly<Record<string, { name: string; of?: string }>> = {
  [RECORDED.received.id]: { name: 'Callbacks received' },
  [RECORDED.filteredOut.id]: { name: 'Callbacks filtered out' },
  [COMPUTED.filteredShare.id]: { name: 'Filtered out', of: ' of received' },
  [RECORDED.capExhausted.id]: { name: 'Times the cap was exhausted' },
  [COMPUTED.finishedPerEvent.id]: { name: 'Finished workflows per event' },
  [RECORDED.totalP95.id]: { name: 'Processing in all, p95' },
  [RECORDED.psaFailures.id]: { name: 'PSA failures' },
  [COMPUTED.failureShare.id]: { name: 'PSA failures', of: ' of calls' },
}

/** The figure's name outside its stage, and what follows its value: "Filtered out" and " of received". */
export function figureName(figure: Figure): { name: string; of: string } {
  const { name, of = '' } = ALONE[figure.id] ?? { name: figure.label }
  return { name, of }
}

/** What stands small beside the name in a table: the unit, where the name does not say it. Times carry their own. */
export function unitText(figure: Figure): string | null {
  const { name, of } = figureName(figure)
  if (figure.unit === 'seconds') return 'time'
  if (figure.unit === 'percent') return `%${of}`
  const [counted = ''] = figure.unit.split(' ')
  return name.toLowerCase().includes(counted) ? null : figure.unit
}
