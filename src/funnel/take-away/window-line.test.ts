import { expect, it } from 'vitest'
import { windowLine } from './window-line'

const at = (since: string, until: string) => ({ sinceMs: Date.parse(since), untilMs: Date.parse(until) })

it('says the window with its year and its zone', () => {
  const day = at('2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z')
  expect(windowLine(day, 'America/Chicago')).toBe('2026-11-19 09:04 – 2026-11-20 09:04, UTC−06:00 (America/Chicago)')
  expect(windowLine(day, 'UTC')).toBe('2026-11-19 15:04 – 2026-11-20 15:04, UTC')
})

it('says both offsets where the clocks change, and seconds where they matter', () => {
  expect(windowLine(at('2026-10-31T15:04:00Z', '2026-11-01T15:04:30Z'), 'America/Chicago')).toBe(
    '2026-10-31 10:04:00 UTC−05:00 – 2026-11-01 09:04:30 UTC−06:00 (America/Chicago)',
  )
})
