import type { Funnel } from '~/api/contract/funnel'
import { readFunnel } from '~/funnel/funnel-fixture'
import { cutWindow } from '~/funnel/trend/slices'
import { HOUR_MS, type TimeWindow } from '~/lib/window'
import type { AttentionInput, AttentionSlice } from './rule'
import { DEFAULT_THRESHOLDS } from './thresholds'

export const CHICAGO = 'America/Chicago'

/** For tests: numbers at which no rule has anything to say. */
export const CALM = readFunnel({ concurrency_cap: { exhausted_count: 0 } })

export function windowOf(since: string, until: string): TimeWindow {
  return { sinceMs: Date.parse(since), untilMs: Date.parse(until) }
}

/** Thu 19 Nov 09:00 until Fri 20 Nov 09:00 in Chicago. */
export const DAY = windowOf('2026-11-19T15:00:00Z', '2026-11-20T15:00:00Z')

/** For tests: the window cut into slices, each settled and answered with what `numbersOf` says of it. */
export function slicesOf(
  window: TimeWindow,
  numbersOf: (sinceMs: number) => Funnel = () => CALM,
  { hours = 1, zone = CHICAGO }: { hours?: number; zone?: string } = {},
): AttentionSlice[] {
  return cutWindow(window.sinceMs, window.untilMs, hours * HOUR_MS, zone).map((slice) => ({
    ...slice,
    result: { kind: 'loaded', answer: { funnel: numbersOf(slice.sinceMs), isSettled: true } },
  }))
}

/** For tests: a calm day with a calm day before, in slices of an hour, with whatever a test changes. */
export function attentionInput(changes: Partial<AttentionInput> = {}): AttentionInput {
  const window = changes.window ?? DAY
  return {
    funnel: CALM,
    window,
    previous: CALM,
    slices: slicesOf(window),
    thresholds: DEFAULT_THRESHOLDS,
    tenantZone: CHICAGO,
    zone: CHICAGO,
    ...changes,
  }
}
