import { describe, expect, test } from 'vitest'
import type { Bin } from './histogram-bins'
import { moveSelection, selectedSpan, selectionAt } from './histogram-selection'

const MINUTE_MS = 60_000
const bins: Bin[] = Array.from({ length: 24 }, (_, index) => ({
  sinceMs: index * MINUTE_MS,
  untilMs: (index + 1) * MINUTE_MS,
  total: index,
  byOutcome: { started: index, 'nothing-started': 0, failed: 0, skipped: 0, 'in-progress': 0, unknown: 0 },
}))

describe('choosing a part of the histogram', () => {
  test('covers both end bins, in whichever direction it was dragged', () => {
    const forwards = selectedSpan(bins, selectionAt(bins, 2, 4))
    expect(forwards).toEqual({ first: 2, last: 4, sinceMs: 2 * MINUTE_MS, untilMs: 5 * MINUTE_MS, total: 9 })
    expect(selectedSpan(bins, selectionAt(bins, 4, 2))).toEqual(forwards)
  })

  test('stays inside when the pointer leaves', () => {
    expect(selectedSpan(bins, selectionAt(bins, 20, 400))).toMatchObject({ first: 20, last: 23 })
    expect(selectedSpan(bins, selectionAt(bins, -3, 0))).toMatchObject({ first: 0, last: 0 })
  })

  test('starts at the newest bin, moves by arrow and grows with Shift', () => {
    const newest = moveSelection(bins, null, 'ArrowLeft', false)
    expect(selectedSpan(bins, newest)).toMatchObject({ first: 23, last: 23 })
    const moved = moveSelection(bins, newest, 'ArrowLeft', false)
    expect(selectedSpan(bins, moved)).toMatchObject({ first: 22, last: 22 })
    const grown = moveSelection(bins, moved, 'PageDown', true)
    expect(selectedSpan(bins, grown)).toMatchObject({ first: 12, last: 22 })
    expect(selectedSpan(bins, moveSelection(bins, grown, 'Home', true))).toMatchObject({ first: 0, last: 22 })
    expect(selectedSpan(bins, moveSelection(bins, grown, 'ArrowRight', false))).toMatchObject({ first: 13, last: 13 })
  })

  test('leaves other keys alone', () => {
    expect(moveSelection(bins, null, 'a', false)).toBeNull()
  })

  test('is forgotten when the bins it named are gone', () => {
    expect(selectedSpan(bins, { anchorMs: 30_000, cursorMs: 90_000 })).toBeNull()
  })
})
