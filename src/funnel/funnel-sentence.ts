import type { Funnel } from '~/api/contract/funnel'
import { formatCount, formatPct } from '~/lib/number'
import { COMPUTED } from './computed-figures'
import { formatValue } from './figure'

/** "1 callback", "3,412 callbacks"; an invalid (negative) count is no count to speak of. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

function usable(count: number | null): count is number {
  return count !== null && count >= 0
}

/**
 * The window in words: what came in, and what became of it. `since` and `until` are the bounds as they are to be read.
 * A count that was not recorded is said to be so, and a zero is a zero.
 */
export function funnelSentence(funnel: Funnel, since: string, until: string): string {
  return `Between ${since} and ${until}, ${whatCameIn(funnel)}. ${whatBecameOfIt(funnel)}.`
}

function whatCameIn(funnel: Funnel): string {
  const { received, uniqueEntities, filteredOut } = funnel.callbacks
  if (!usable(received)) {
    const filtered = usable(filteredOut) ? `; ${counted(filteredOut, 'callback')} ${were(filteredOut)} filtered out before matching` : ''
    return `it was not recorded how many callbacks came in${filtered}`
  }
  if (received === 0 && !filteredOut) return 'no callbacks came in'
  const about = usable(uniqueEntities) ? ` for ${counted(uniqueEntities, 'entity', 'entities')}` : ''
  const cameIn = received === 0 ? 'no callbacks came in' : `${counted(received, 'callback')} came in${about}`
  if (!usable(filteredOut)) return `${cameIn}; how many were filtered out was not recorded`
  if (filteredOut === 0) return `${cameIn}; none of them was filtered out before matching`
  // More filtered out than received happens at the edges of a window: then they are not "of them".
  if (filteredOut > received) return `${cameIn}; ${formatCount(filteredOut)} ${were(filteredOut)} filtered out before matching`
  const share = COMPUTED.filteredShare.valueOf(funnel)
  const percent = share === null ? '' : ` (${formatPct(share)})`
  return `${cameIn}; ${formatCount(filteredOut)} of them${percent} ${were(filteredOut)} filtered out before matching`
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were'
}

function whatBecameOfIt(funnel: Funnel): string {
  const events = funnel.eventsProcessed.count
  const { finished } = funnel.workflowsTriggered
  const processed = !usable(events)
    ? 'How many events were processed was not recorded'
    : events === 0
      ? 'No event was processed'
      : `${counted(events, 'event')} ${were(events)} processed`
  const workflows = !usable(finished)
    ? 'how many workflows finished was not recorded'
    : finished === 0
      ? 'no workflow finished'
      : `${counted(finished, 'workflow')} finished`
  return `${processed}, ${workflows}, and ${psaCalls(funnel)}`
}

function psaCalls(funnel: Funnel): string {
  const { calls, failures } = funnel.psaApi
  if (!usable(calls)) return 'how many calls the PSA took was not recorded'
  if (calls === 0) return 'the PSA was not called'
  const each = COMPUTED.callsPerFinished.valueOf(funnel)
  const perWorkflow = each === null ? '' : ` (${formatValue(each, COMPUTED.callsPerFinished.unit)} per finished workflow)`
  const failed = !usable(failures)
    ? ', with failures not recorded'
    : failures === 0
      ? ', none of which failed'
      : `, ${formatCount(failures)} of which failed`
  return `the PSA was called ${counted(calls, 'time')}${perWorkflow}${failed}`
}
