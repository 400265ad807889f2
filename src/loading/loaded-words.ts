import { PAGE_SIZE } from '~/api/callback-pages'
import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { LOADED_AT_MOST } from './load-run'

/**
 * How much of a window's callbacks is loaded. `total` is the funnel's count, null where it has none. In which order the API
 * lists is not documented: that the newest are kept is said where they were seen to come first.
 */
export function loadedWords(count: number, total: number | null, hasMore: boolean, cameNewestFirst: boolean): string {
  if (!hasMore) return `All ${formatCount(count)} callbacks that the API lists are loaded`
  if (count >= LOADED_AT_MOST) {
    const of = total === null || total <= count ? '' : ` of about ${formatCount(total)}`
    return `${cameNewestFirst ? 'The newest ' : ''}${formatCount(count)}${of} callbacks loaded, as many as this page holds`
  }
  return total === null || total <= count
    ? `${formatCount(count)} callbacks loaded, more exist`
    : `${formatCount(count)} of about ${formatCount(total)} callbacks loaded`
}

/** Why no more can be loaded; undefined where it can. */
export function fullWords({ rows, cameNewestFirst }: Pick<LoadedCallbacks, 'rows' | 'cameNewestFirst'>): string | undefined {
  if (rows.length < LOADED_AT_MOST) return undefined
  const which = cameNewestFirst ? 'the newest, since the API gave them newest first' : 'those that the API gave first'
  return `This page holds ${formatCount(LOADED_AT_MOST)} at most: ${which}. A shorter window has them all.`
}

/** What loading the window would take, before it is begun. */
export function beforeLoadingWords(total: number | null): string {
  if (total === null) {
    return `The funnel does not say how many callbacks this window has. They are asked for ${PAGE_SIZE} at a time.`
  }
  const asked = Math.min(total, LOADED_AT_MOST)
  const requests = counted(Math.max(1, Math.ceil(asked / PAGE_SIZE)), 'request')
  const bound = total > LOADED_AT_MOST ? ` At most ${formatCount(LOADED_AT_MOST)} are loaded, those that the API gives first: a shorter window has them all.` : ''
  return `The funnel counts ${counted(total, 'callback')} in this window; loading them takes about ${requests} of ${PAGE_SIZE}.${bound}`
}

/** What stands beside numbers that are of a part: "of 200 loaded", "of all 3,500 loaded". */
export function ofLoaded(count: number, hasMore: boolean): string {
  return hasMore ? `of ${formatCount(count)} loaded` : `of all ${formatCount(count)} loaded`
}
