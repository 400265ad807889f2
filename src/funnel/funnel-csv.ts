import type { Funnel } from '~/api/contract/funnel'
import type { CsvValue } from '~/lib/csv'
import type { TimeWindow } from '~/lib/window'
import { formatInstant } from '~/lib/zone'
import { changeTypeShares } from './change-type-shares'
import { type Figure, sourceText } from './figure'
import { allFigures } from './stage'
import { writeInstant } from './search'
import type { TrendSlice } from '~/funnel/trend/trend-points'

/** Every number of the answer with its unit and meaning; the window in UTC and in the zone that the page shows. */
export function funnelLines(funnel: Funnel, window: TimeWindow, zone: string): CsvValue[][] {
  return [
    ['stage', 'number', 'value', 'unit', 'source', 'meaning'],
    ['Window', 'since', writeInstant(window.sinceMs), 'UTC', 'window.since', ''],
    ['Window', 'until', writeInstant(window.untilMs), 'UTC', 'window.until', ''],
    ['Window', 'since', formatInstant(window.sinceMs, zone, 'full'), zone, 'window.since', ''],
    ['Window', 'until', formatInstant(window.untilMs, zone, 'full'), zone, 'window.until', ''],
    ['Window', 'tenant zone', funnel.window.timezone, '', 'window.timezone', ''],
    ...allFigures().map(({ stage, figure }) => [
      stage.title,
      figure.label,
      figure.valueOf(funnel),
      figure.unit,
      sourceText(figure),
      figure.meaning,
    ]),
    ...changeTypeShares(funnel.callbacks).shares.map(({ changeType, count }) => [
      'Received',
      changeType,
      count,
      'callbacks',
      'callbacks.by_change_type',
      '',
    ]),
  ]
}

/** One line a slice. A slice that was not loaded says so and has no numbers. */
export function trendLines(slices: readonly TrendSlice[], figures: readonly Figure[], zone: string): CsvValue[][] {
  return [
    ['since (UTC)', 'until (UTC)', `since (${zone})`, 'length', 'state', ...figures.map(sourceText)],
    ...slices.map((slice) => [
      writeInstant(slice.sinceMs),
      writeInstant(slice.untilMs),
      formatInstant(slice.sinceMs, zone, 'full'),
      slice.uneven ?? 'even',
      slice.result.kind === 'failed' ? `failed: ${slice.result.error.message}` : slice.result.kind,
      ...figures.map((figure) => (slice.result.kind === 'loaded' ? figure.valueOf(slice.result.answer.funnel) : null)),
    ]),
  ]
}
