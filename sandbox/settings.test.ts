import { expect, it } from 'vitest'
import { createSandboxClock } from './sandbox-clock.ts'
import { settingsFrom } from './settings.ts'

it('has settings for every variable that is left out, and keeps keys only for a tenant that lives', () => {
  const settings = settingsFrom({ SANDBOX_SEED: '' })
  expect(settings).toMatchObject({ seed: 'callback-explorer', frozenAtMs: null, requestsPerMinute: 1200 })
  expect(settings.keyFile).toContain('.cache')
  expect(settingsFrom({ SANDBOX_NOW: '2026-11-20T12:00:00-06:00' })).toMatchObject({
    frozenAtMs: Date.parse('2026-11-20T18:00:00Z'),
    keyFile: null,
  })
})

it('names the variable that cannot be used', () => {
  expect(() => settingsFrom({ SANDBOX_NOW: 'today' })).toThrow('SANDBOX_NOW')
  expect(() => settingsFrom({ SANDBOX_CALLBACKS: 'many' })).toThrow('SANDBOX_CALLBACKS')
})

it('has a clock that stands until moved, and goes on from where it stood', () => {
  const clock = createSandboxClock(1000)
  expect(clock.nowMs()).toBe(1000)
  clock.advance(500)
  expect(clock.nowMs()).toBe(1500)
  clock.setLive(true)
  expect(clock.isLive()).toBe(true)
  expect(clock.nowMs()).toBeGreaterThanOrEqual(1500)
  expect(clock.nowMs()).toBeLessThan(60_000)
  clock.advance(3_600_000)
  expect(clock.nowMs()).toBeGreaterThan(3_600_000)
  clock.setLive(false)
  expect(clock.nowMs()).toBe(clock.nowMs())
})
