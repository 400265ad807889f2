import { formatDuration } from '~/lib/duration'
import { formatInstant } from '~/lib/zone'
import type { Expected } from '../table-bench'
import type { BenchRow } from './bench-row'

const NUMBER_PREFIX = 'T20261'

export function expectedOf(rows: readonly BenchRow[]): Expected {
  const asked = rows[Math.floor(rows.length * 0.6)]
  if (!asked) throw new Error('no rows')
  const times = rows.map((row) => row.timeMs)
  const tooks = rows.map((row) => row.tookMs)
  const largest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  const smallest = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const time = (ms: number) => formatInstant(ms, 'UTC', 'day-second')
  return {
    keys: keysFor(rows, asked.entity.slice(NUMBER_PREFIX.length)),
    sorted: [
      { column: 'took', firstRow: formatDuration(largest(tooks)) },
      { column: 'took', firstRow: formatDuration(smallest(tooks)) },
      { column: 'time', firstRow: time(largest(times)) },
      { column: 'time', firstRow: time(smallest(times)) },
    ],
    newest: time(largest(times)),
  }
}

function keysFor(rows: readonly BenchRow[], typed: string): Expected['keys'] {
  return typed.split('').map((key, index) => ({
    key,
    firstRow: rows.find(({ entity }) => entity.includes(typed.slice(0, index + 1)))?.entity ?? '',
  }))
}
