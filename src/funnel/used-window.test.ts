import { describe, expect, it } from 'vitest'
import { readFunnel } from './funnel-fixture'
import { usedWindow } from './used-window'

const SINCE = Date.parse('2026-11-19T15:00:00Z')
const UNTIL = Date.parse('2026-11-20T15:00:00Z')

describe('the window that was used', () => {
  it('is the asked one, also where the server’s has other fractions of a second', () => {
    const asked = { sinceMs: SINCE - 400, untilMs: UNTIL + 400 }
    expect(usedWindow(readFunnel(), asked)).toEqual({ window: asked, difference: 'none' })
  })

  it('is the server’s where the two differ', () => {
    const asked = { sinceMs: SINCE - 86_400_000, untilMs: UNTIL }
    expect(usedWindow(readFunnel(), asked)).toEqual({ window: { sinceMs: SINCE, untilMs: UNTIL }, difference: 'other window' })
  })

  it('is the asked one where the server’s cannot be read or ends before it begins', () => {
    const funnel = readFunnel()
    const asked = { sinceMs: SINCE, untilMs: UNTIL }
    for (const window of [
      { ...funnel.window, sinceMs: null },
      { ...funnel.window, untilMs: SINCE - 1 },
    ]) {
      expect(usedWindow({ ...funnel, window }, asked)).toEqual({ window: asked, difference: 'unreadable' })
    }
  })
})
