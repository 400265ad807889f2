import { afterEach, expect, it, vi } from 'vitest'
import { createDeveloperKey } from './developer-key'

const text = 'neo_sk_dev_abcdefghijklmnop0042'

afterEach(() => vi.useRealTimers())

it('is sent until it is forgotten, and screens see its end alone', () => {
  const { key, bearer } = createDeveloperKey()
  expect(bearer(false)).toBeNull()
  expect(key.use(text)).toBeNull()
  expect(bearer(false)).toBe(text)
  expect(JSON.stringify(key.get())).not.toContain(text.slice(11))
  expect(key.get().shown).toEqual({ environment: 'dev', ending: '0042' })
  key.forget()
  expect(bearer(false)).toBeNull()
  expect(key.get()).toEqual({ shown: null, lost: null })
})

it('at a sign-out it is gone, and no screen begins anew', () => {
  const { key, bearer, drop } = createDeveloperKey()
  key.use(text)
  const changed = vi.fn()
  key.subscribe(changed)
  drop()
  expect(bearer(false)).toBeNull()
  expect(changed).not.toHaveBeenCalled()
})

it('a key that may not be used takes nothing away from the one that is', () => {
  const { key, bearer } = createDeveloperKey()
  key.use(text)
  expect(key.use('neo_sk_prod_abcdefghijklmnop0042')).toMatch(/production/)
  expect(bearer(false)).toBe(text)
})

it('one that the API refuses is forgotten, and so is one that nobody needed for a quarter of an hour', () => {
  vi.useFakeTimers()
  const { key, bearer } = createDeveloperKey()
  key.use(text)
  expect(bearer(true)).toBeNull()
  expect(key.get()).toEqual({ shown: null, lost: 'refused' })
  key.use(text)
  vi.advanceTimersByTime(14 * 60_000)
  expect(bearer(false)).toBe(text)
  vi.advanceTimersByTime(14 * 60_000)
  expect(key.get().shown).not.toBeNull()
  vi.advanceTimersByTime(60_000)
  expect(bearer(false)).toBeNull()
  expect(key.get().lost).toBe('idle')
  key.dismiss()
  expect(key.get().lost).toBeNull()
})
