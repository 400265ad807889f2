import { describe, expect, it } from 'vitest'
import { createKeptFunnels, forgetKeptFunnels, type SentFunnel } from './kept-funnels'

const window = (hour: number) => ({ sinceMs: hour, untilMs: hour + 1 })
const sent = (received: number): SentFunnel => ({
  data: { callbacks: { received } },
  meta: { request_id: 'r', timings_ms: {}, pagination: undefined, warnings: [] },
})

function memory() {
  const texts = new Map<string, string>()
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
}

/** As after a reload: the same storage, read anew. Writes at once unless told otherwise. */
function opened(storage: ReturnType<typeof memory>, owner = 'api tess', more: { most?: number } = {}) {
  return createKeptFunnels({ storage, owner, later: (write) => write(), ...more })
}

describe('funnels kept for the session', () => {
  it('are there after a reload, as they were sent', () => {
    const storage = memory()
    opened(storage).keep(window(1), sent(7))
    expect(opened(storage).read(window(1))).toEqual(sent(7))
    expect(opened(storage).read(window(2))).toBeNull()
  })

  it('lie under one key', () => {
    const storage = memory()
    const kept = opened(storage)
    for (const hour of [1, 2, 3]) kept.keep(window(hour), sent(hour))
    expect([...storage.texts.keys()]).toEqual(['kept-funnels'])
  })

  it('are never read by another person or for another API', () => {
    const storage = memory()
    opened(storage, 'api tess').keep(window(1), sent(7))
    expect(opened(storage, 'api max').read(window(1))).toBeNull()
    opened(storage, 'api max').keep(window(2), sent(8))
    expect(opened(storage, 'api tess').read(window(1))).toBeNull()
  })

  it('are the newest so many', () => {
    const storage = memory()
    const kept = opened(storage, 'api tess', { most: 2 })
    for (const hour of [1, 2, 3]) kept.keep(window(hour), sent(hour))
    const later = opened(storage)
    expect([1, 2, 3].map((hour) => later.read(window(hour)) !== null)).toEqual([false, true, true])
  })

  it.each(['no JSON', '{"owner":"api tess"}', '[]', 'null'])('begin anew where the storage holds %s', (text) => {
    const storage = memory()
    storage.setItem('kept-funnels', text)
    const kept = opened(storage)
    expect(kept.read(window(1))).toBeNull()
    kept.keep(window(1), sent(7))
    expect(opened(storage).read(window(1))).toEqual(sent(7))
  })

  it('lose one that can not be read, and keep the others', () => {
    const storage = memory()
    opened(storage).keep(window(1), sent(7))
    storage.setItem('kept-funnels', (storage.getItem('kept-funnels') ?? '').replace('"funnels":{', '"funnels":{"2-3":5,'))
    const kept = opened(storage)
    expect(kept.read(window(2))).toBeNull()
    expect(kept.read(window(1))).toEqual(sent(7))
    expect(storage.getItem('kept-funnels')).not.toContain('2-3')
  })

  it('are written together, and at once when the page goes', () => {
    const storage = memory()
    const kept = createKeptFunnels({ storage, owner: 'api tess', later: () => undefined })
    kept.keep(window(1), sent(7))
    expect(storage.texts.size).toBe(0)
    kept.flush()
    expect(opened(storage).read(window(1))).toEqual(sent(7))
  })

  it('do without a storage that is full', () => {
    const storage = memory()
    const kept = opened({ ...storage, setItem: () => { throw new DOMException('', 'QuotaExceededError') } })
    kept.keep(window(1), sent(7))
    expect(kept.read(window(1))).toEqual(sent(7))
  })

  it('are gone after a sign-out, also those still under way', () => {
    const storage = memory()
    const waiting: (() => void)[] = []
    const kept = createKeptFunnels({ storage, owner: 'api tess', later: (write) => waiting.push(write) })
    kept.keep(window(1), sent(7))
    kept.flush()
    kept.keep(window(2), sent(8))
    kept.forget()
    kept.keep(window(3), sent(9))
    for (const write of waiting) write()
    expect(storage.texts.size).toBe(0)
    expect(kept.read(window(1))).toBeNull()
  })

  it('of another tab that signed out go with the next start', () => {
    const storage = memory()
    opened(storage).keep(window(1), sent(7))
    forgetKeptFunnels(storage)
    expect(opened(storage).read(window(1))).toBeNull()
  })
})
