import { describe, expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback } from '~/api/contract/callback'
import { histogramOf, outcomesIn, stepFor } from './histogram-bins'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const START_MS = Date.UTC(2026, 10, 20)

function callback(createdInPsaAtMs: number, state = 'PROCESSED', startedWorkflowIds: string[] = []): Callback {
  return {
    callbackId: `cb-${createdInPsaAtMs}`,
    state,
    entityType: 'ticket',
    changeType: 'CREATE',
    entityId: '1',
    entityNumber: null,
    createdInPsaAtMs,
    finishedProcessingAtMs: null,
    matcherRunId: null,
    startedWorkflowIds,
    failedToMatchWorkflowIds: [],
    errorMessage: null,
    workflowMatches: null,
  }
}

describe('the histogram of loaded callbacks', () => {
  const day = { sinceMs: START_MS, untilMs: START_MS + DAY_MS }

  test('counts every row once, by outcome', () => {
    const rows = [
      callback(START_MS, 'PROCESSED', ['7']),
      callback(START_MS + 1),
      callback(START_MS + 5 * HOUR_MS, 'FAILED'),
      callback(START_MS + 5 * HOUR_MS, 'HELD_BACK'),
    ]
    const histogram = histogramOf(rowsOf(rows), day, 0)
    expect(histogram?.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(4)
    expect(histogram?.highest).toBe(2)
    expect(histogram && outcomesIn(histogram)).toEqual([
      { outcome: 'started', count: 1 },
      { outcome: 'nothing-started', count: 1 },
      { outcome: 'failed', count: 1 },
      { outcome: 'unknown', count: 1 },
    ])
  })

  test('covers the window that was asked for, without gaps, in at most a hundred bins', () => {
    const { bins, stepMs } = histogramOf(rowsOf([callback(START_MS + HOUR_MS)]), day, 0) ?? { bins: [], stepMs: 0 }
    expect(bins[0]?.sinceMs).toBe(START_MS)
    expect(bins.at(-1)?.untilMs).toBe(START_MS + DAY_MS)
    expect(bins.length).toBeLessThanOrEqual(101)
    expect(bins.slice(1).every((bin, index) => bin.sinceMs === bins[index]?.untilMs)).toBe(true)
    expect(stepMs).toBe(HOUR_MS / 4)
  })

  test('shows a row that lies outside the window instead of dropping it', () => {
    const histogram = histogramOf(rowsOf([callback(START_MS - HOUR_MS), callback(START_MS + DAY_MS + HOUR_MS)]), day, 0)
    expect(histogram?.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(2)
  })

  test('begins its days at midnight of the zone', () => {
    const chicago = -6 * HOUR_MS
    const rows = [callback(START_MS), callback(START_MS + 200 * DAY_MS)]
    const histogram = histogramOf(rowsOf(rows), { sinceMs: null, untilMs: null }, chicago)
    expect(histogram?.stepMs).toBe(3 * DAY_MS)
    expect(((histogram?.bins[0]?.sinceMs ?? 0) + chicago) % DAY_MS).toBe(0)
  })

  test('draws one bin where all rows have the same time, and nothing where there are no rows and no window', () => {
    expect(histogramOf(rowsOf([callback(START_MS)]), { sinceMs: null, untilMs: null }, 0)?.bins).toHaveLength(1)
    expect(histogramOf(rowsOf([]), { sinceMs: null, untilMs: null }, 0)).toBeNull()
  })

  test('takes round steps', () => {
    expect(stepFor(HOUR_MS)).toBe(60_000)
    expect(stepFor(7 * DAY_MS)).toBe(2 * HOUR_MS)
    expect(stepFor(150 * DAY_MS)).toBe(2 * DAY_MS)
  })
})
