import { formatCount } from '~/lib/number'
import { type Arrived, type Look, worstFirst } from './arrived'
import type { Finding, Part, SliceBehind } from './rule'

/**
 * The part of a rule that looks at each slice by itself; nothing where the window is too short to be cut. `would`: what
 * no slice did, as in "No slice had more than …". `describe` is given the slices that did, the worst first, and "In 2 of
 * 24 slices".
 */
export function judgeSlices(
  arrived: Arrived,
  look: Look,
  would: string,
  describe: (slices: SliceBehind[], where: string) => Finding,
): Part[] {
  if (arrived.total === 0) return []
  if (!arrived.isComplete) {
    const waitsFor = arrived.remark ?? ''
    return [{ result: 'waiting', words: `Its slices: ${waitsFor}.`, waitsFor }]
  }
  const slices = worstFirst(arrived, look)
  const where = `In ${formatCount(slices.length)} of ${formatCount(arrived.total)} slices`
  if (slices.length > 0) return [{ result: 'found', finding: describe(slices, where) }]
  const failed = arrived.remark === null ? '' : `; ${arrived.remark}`
  if (arrived.loaded.length === 0) return [{ result: 'not judged', words: `Its slices are not judged${failed}.` }]
  return [{ result: 'clear', words: `No slice ${would}${failed}.` }]
}
