import type { TimeWindow } from '~/lib/window'
import { writeInstant } from './search'

/** The callbacks page over the same absolute window, narrowed to what a number counted. */
export function callbacksLink(window: TimeWindow, only: { filteredOut?: boolean; changeType?: string } = {}): string {
  const query = new URLSearchParams({ since: writeInstant(window.sinceMs), until: writeInstant(window.untilMs) })
  if (only.changeType !== undefined) query.set('change', only.changeType)
  if (only.filteredOut) query.set('filtered', 'true')
  return `/callbacks?${query}`
}
