import type { Outcome } from '~/audit/outcome'
import { writeList } from '~/lib/link-list'
import type { TimeWindow } from '~/lib/window'
import { writeInstant } from '~/lib/window-in-link'

/** What the API is asked for, or, from `outcome` on, what is shown of the callbacks loaded for the window. */
type Counted = {
  filteredOut?: boolean
  changeType?: string
  entityType?: string
  outcome?: Outcome
  category?: string
  /** Of a workflow that was evaluated, started or failed to match. */
  workflowId?: string
}

/** The callbacks page over the same absolute window, narrowed to what a number counted. */
export function callbacksLink(window: TimeWindow, only: Counted = {}): string {
  const query = new URLSearchParams({ since: writeInstant(window.sinceMs), until: writeInstant(window.untilMs) })
  if (only.changeType !== undefined) query.set('change', writeList([only.changeType]))
  if (only.filteredOut) query.set('filtered', 'true')
  if (only.entityType !== undefined) query.set('type', only.entityType)
  if (only.outcome !== undefined) query.set('outcome', only.outcome)
  if (only.category !== undefined) query.set('category', writeList([only.category]))
  if (only.workflowId !== undefined) query.set('with', writeList([only.workflowId]))
  return `/callbacks?${query}`
}
