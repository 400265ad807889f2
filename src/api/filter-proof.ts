import type { CallbackFilter } from './callback-filter'
import type { Callback } from './contract/callback'

function same(recorded: string, asked: string | null): boolean {
  return asked === null || asked.trim() === '' || recorded.trim().toLowerCase() === asked.trim().toLowerCase()
}

function provesOtherWorkflow(row: Callback, workflowId: string | null): boolean {
  if (workflowId === null || workflowId.trim() === '' || row.workflowMatches === null) return false
  const asked = workflowId.trim()
  return ![
    row.startedWorkflowIds,
    row.failedToMatchWorkflowIds,
    row.workflowMatches.map((match) => match.workflowId),
  ].some((ids) => ids.includes(asked))
}

/**
 * Whether a row itself shows that it does not belong to the filter. What it does not record proves nothing, nor do
 * since and until: they bound the receipt, which rows do not carry; and "filtered" is not defined by the API.
 */
function contradicts(row: Callback, filter: CallbackFilter): boolean {
  return (
    (row.entityType !== 'unknown' && !same(row.entityType, filter.entityType)) ||
    !same(row.entityId, filter.entityId) ||
    (row.entityNumber !== null && !same(row.entityNumber, filter.entityNumber)) ||
    (filter.changeTypes.length > 0 &&
      row.changeType !== 'UNKNOWN' &&
      !filter.changeTypes.some((name) => same(row.changeType, name) || same('ANY', name))) ||
    provesOtherWorkflow(row, filter.workflowId)
  )
}

/** The rows that may belong to the filter, and how many the server gave against it. */
export function keepAskedFor(
  rows: Callback[],
  filter: CallbackFilter,
): { kept: Callback[]; leftOut: number } {
  const kept = rows.filter((row) => !contradicts(row, filter))
  const numberIgnored =
    kept.length < rows.length && filter.entityNumber !== null && filter.entityNumber.trim() !== ''
  // Once the server is shown to ignore the number, a row without one has nothing to speak for it.
  const believed = numberIgnored ? kept.filter((row) => row.entityNumber !== null) : kept
  return { kept: believed, leftOut: rows.length - believed.length }
}
