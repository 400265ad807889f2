import { formatCount } from '~/lib/number'

/** How much of a window's callbacks is loaded. `received` is the funnel's count, null where it has none. */
export function loadedWords(count: number, received: number | null, hasMore: boolean): string {
  if (!hasMore) return `All ${formatCount(count)} callbacks that the API lists are loaded`
  return received === null || received <= count
    ? `${formatCount(count)} callbacks loaded, more exist`
    : `${formatCount(count)} of about ${formatCount(received)} callbacks loaded`
}

/** What stands beside numbers that are of a part: "of 200 loaded", "of all 3,500 loaded". */
export function ofLoaded(count: number, hasMore: boolean): string {
  return hasMore ? `of ${formatCount(count)} loaded` : `of all ${formatCount(count)} loaded`
}
