import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import type { LoadedCallbacks } from './loaded-callbacks'

/** That two counts of one question differ, in a few words, and why they may. */
export type CountDifference = { title: string; lines: readonly string[] }

/**
 * The funnel's count against all rows that the list gave for the same question; null where they agree. The API does not
 * say why they differ: what is listed are possibilities.
 */
export function countDifference(
  inFunnel: number,
  loaded: Pick<LoadedCallbacks, 'rows' | 'rejected' | 'duplicates' | 'notices'>,
): CountDifference | null {
  const { rows, rejected, duplicates, notices } = loaded
  const more = inFunnel - rows.length
  if (more === 0) return null
  const known: string[] = []
  const maybe = [
    'callbacks came after one of the two answers',
    'the two treat the borders of the window differently',
  ]
  if (more > 0) {
    if (rejected.length > 0) known.push(`${counted(rejected.length, 'row')} could not be read`)
    if (duplicates > 0) known.push(`${counted(duplicates, 'row')} came more than once`)
    if (notices.some(({ kind }) => UNREACHED.has(kind))) known.push('some rows could not be reached')
    maybe.unshift('the list leaves out what this sign-in may not see')
  }
  return {
    title: `The funnel counts ${formatCount(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'}`,
    lines: [
      `The funnel counts ${formatCount(inFunnel)} for this question, ${formatCount(rows.length)} ${rows.length === 1 ? 'is' : 'are'} loaded.`,
      ...(known.length > 0 ? [`Known: ${known.join(', ')}.`] : []),
      `The API does not say why. It may be that ${maybe.join(', or ')}.`,
    ],
  }
}

const UNREACHED: ReadonlySet<string> = new Set(['no-way-further', 'too-dense', 'window-ignored', 'since-moved'])
