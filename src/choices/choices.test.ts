import { beforeEach, expect, it, vi } from 'vitest'
import { areChoicesKept, choose, chosen, forgetChoices, onChosen, openChoices } from './choices'
import { personName } from './person'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', storage)
  openChoices('tess')
})

it('a choice is there again for the same person, and not for another', () => {
  choose('density', 'comfortable')
  choose('hiddenColumns', ['state'])
  openChoices('max')
  expect([chosen('density'), chosen('hiddenColumns')]).toEqual(['compact', []])
  openChoices('tess')
  expect([chosen('density'), chosen('hiddenColumns')]).toEqual(['comfortable', ['state']])
})

it('forgetting leaves nothing in the storage', () => {
  choose('zone', 'utc')
  expect(kept.size).toBe(1)
  forgetChoices()
  expect([chosen('zone'), kept.size]).toEqual(['mine', 0])
})

it('keeps what another tab chose since', () => {
  choose('zone', 'utc')
  kept.set('choices-tess', JSON.stringify({ zone: 'utc', theme: 'dark' }))
  choose('density', 'comfortable')
  openChoices('tess')
  expect([chosen('zone'), chosen('theme'), chosen('density')]).toEqual(['utc', 'dark', 'comfortable'])
})

it.each([
  ['no JSON', '{'],
  ['another kind', '"zone"'],
  ['null', 'null'],
  ['unknown values', '{"zone":"mars","density":3,"hiddenColumns":"state","__proto__":{"theme":"dark"}}'],
])('%s in the storage is nothing chosen', (_, text) => {
  kept.set('choices-tess', text)
  openChoices('tess')
  const names = ['zone', 'density', 'theme', 'hiddenColumns'] as const
  expect(names.map(chosen)).toEqual(['mine', 'compact', 'system', []])
})

it('a browser that refuses to keep anything still has the choice, says that it is not kept, and tells who listens', () => {
  const listener = vi.fn()
  const stop = onChosen(listener)
  vi.stubGlobal('localStorage', {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  choose('zone', 'utc')
  stop()
  expect([chosen('zone'), areChoicesKept(), listener.mock.calls.length]).toEqual(['utc', false, 1])
  vi.stubGlobal('localStorage', storage)
  choose('zone', 'tenant')
  expect(areChoicesKept()).toBe(true)
})

it('a person’s name is the same each time, another for another, and holds nothing of what it is made from', async () => {
  const [tess, again, max] = await Promise.all(['/api tenant tess', '/api tenant tess', '/api tenant max'].map(personName))
  expect(tess).toBe(again)
  expect(tess).not.toBe(max)
  expect(tess).toMatch(/^[0-9a-f]{20}$/)
})
