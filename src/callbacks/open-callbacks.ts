import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'

/** A number that has exactly one callback is a question with one answer: it opens by itself. */
export function callbackThatOpensByItself(filter: CallbackFilter, pages: readonly CallbackPage[]): string | null {
  const first = pages[0]
  // A question about a workflow has its answer above the rows.
  if (filter.entityNumber === null || filter.workflowId !== null || !first || first.next !== null) return null
  return first.rows.length === 1 ? (first.rows.idAt(0) ?? null) : null
}
