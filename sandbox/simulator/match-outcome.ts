import type { ChangeTypeName, MatchCategory } from '../store/stored-rows.ts'
import type { ComparisonLog } from './comparison-log.ts'
import type { Workflow } from './workflow.ts'

/** One workflow's audit on one callback, as the JSON that is stored. */
export type MatchOutcome = {
  matched: boolean
  /** Up to the value of match_details. */
  head: string
  details: string
}

/** @param log null where no structured details are kept, as older workflows do not for a short circuit */
export function matchOutcome(
  workflow: Workflow,
  changeType: ChangeTypeName,
  category: MatchCategory,
  reason: string,
  log: ComparisonLog | null,
): MatchOutcome {
  return {
    matched: category === 'matched',
    head:
      `{"workflow_id":${workflow.id},"workflow_name":${JSON.stringify(workflow.name)},` +
      `"matched":${category === 'matched'},"error":${category === 'error'},` +
      `"match_reason":${JSON.stringify(reason)},"match_details":`,
    details:
      log === null
        ? 'null'
        : `{"category":"${category}","event_type":"${changeType}","field_comparisons":${log.json()}}`,
  }
}
