import type { CallbackColumns } from '~/api/columns/callback-columns'
import { shapesOf } from './audit-shapes'
import { summariesOf } from './row-summary'
import { prepareTextSearch } from './row-text'

/**
 * Reads of rows that came what questions about all of them will need. Done page by page it takes a few milliseconds each
 * time; left to the first question, it would hold up the screen at 50,000 rows.
 */
export function prepareRows(columns: CallbackColumns): void {
  shapesOf(columns)
  summariesOf(columns)
  prepareTextSearch(columns)
}
