import type { Funnel } from '~/api/contract/funnel'
import type { FunnelAnswer } from '~/api/funnel-query'
import { failureWords } from '~/api/failure-words'
import type { CsvValue } from '~/lib/csv'
import type { TimeWindow } from '~/lib/window'
import { formatInstant } from '~/lib/zone'
import { changeTypeShares } from './change-type-shares'
import { type Figure, sourceText } from './figure'
import { allFigures } from './stage'
import { writeInstant } from '~/lib/window-in-link'
import { usedWindow } from './used-window'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import type { TrendSlice } from '~/funnel/trend/trend-points'

/**
 * Every number of the answer with its unit and meaning, and beside it the same number of each earlier window; the windows
 * in UTC and in the zone that the page shows.
 */
export function funnelLines(
  answer: Answered,
  window: TimeWindow,
  zone: string,
  earlier: readonly EarlierAnswer[] = [],
): CsvValue[][] {
  const all: Column[] = [{ head: 'value', window, funnel: answer.funnel, state: stateOf(answer) }, ...earlier.map(columnOf)]
  const line = (stage: string, label: string, valueOf: (column: Column) => CsvValue, unit: string, source: string, meaning = '') => [
    stage,
    label,
    ...all.map(valueOf),
    unit,
    source,
    meaning,
  ]
  const number = (valueOf: (from: Funnel) => number | null) => (column: Column) => column.funnel && valueOf(column.funnel)
  return [
    ['stage', 'number', ...all.map((column) => column.head), 'unit', 'source', 'meaning'],
    line('Window', 'since', (column) => writeInstant(column.window.sinceMs), 'UTC', 'window.since'),
    line('Window', 'until', (column) => writeInstant(column.window.untilMs), 'UTC', 'window.until'),
    line('Window', 'since', (column) => formatInstant(column.window.sinceMs, zone, 'full'), zone, 'window.since'),
    line('Window', 'until', (column) => formatInstant(column.window.untilMs, zone, 'full'), zone, 'window.until'),
    line('Window', 'tenant zone', (column) => column.funnel?.window.timezone ?? null, '', 'window.timezone'),
    line('Window', 'answer', (column) => column.state, '', ''),
    ...allFigures().map(({ stage, figure }) =>
      line(stage.title, figure.label, number(figure.valueOf), figure.unit, sourceText(figure), figure.meaning),
    ),
    ...changeTypesOf(all).map((changeType) =>
      line(
        'Received',
        changeType,
        number((from) => from.callbacks.byChangeType.get(changeType) ?? null),
        'callbacks',
        'callbacks.by_change_type',
      ),
    ),
  ]
}

type Answered = Pick<FunnelAnswer, 'funnel' | 'warnings'>

/** One window's values; `funnel` is null where the API gave none. */
type Column = { head: string; window: TimeWindow; funnel: Funnel | null; state: string }

function stateOf({ warnings }: Answered): string {
  return warnings.length === 0 ? 'answered' : `answered, with a warning: ${warnings.join(' ')}`
}

function columnOf({ words, window, result }: EarlierAnswer): Column {
  const head = `value ${words}`
  switch (result.kind) {
    case 'answered':
      return {
        head,
        window: usedWindow(result.answer.funnel, window).window,
        funnel: result.answer.funnel,
        state: stateOf(result.answer),
      }
    case 'refused':
      return { head, window, funnel: null, state: `refused: ${failureWords(result.error).message}` }
    case 'loading':
      return { head, window, funnel: null, state: 'not answered yet' }
  }
}

/** The present answer's most frequent first, then those that only an earlier one has. */
function changeTypesOf(columns: readonly Column[]): string[] {
  return [
    ...new Set(
      columns.flatMap(({ funnel }) => (funnel ? changeTypeShares(funnel.callbacks).shares.map((share) => share.changeType) : [])),
    ),
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
