import { beforeEach, expect, it, vi } from 'vitest'

const stored = new Map<string, string>()
const KEY = 'views-tess'
const GOOD = { name: 'Night', link: '/callbacks?outcome=failed', pinned: true }
const file = (...views: unknown[]) => JSON.stringify({ kind: 'callback-explorer-views', version: 1, views })

/** The module as it is after a load of the page, with what the browser has kept for Tess. */
async function afterLoad(text: string | null) {
  if (text !== null) stored.set(KEY, text)
  vi.resetModules()
  const { enterAs } = await import('~/choices/person')
  enterAs('tess')
  return import('./kept-views')
}

beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
})

it('a person without views has none, and nothing is wrong', async () => {
  const { keptViews } = await afterLoad(null)
  expect(keptViews()).toEqual({ views: [], problem: null })
})

it('what is kept is there after the next load', async () => {
  const { keptViews, keepViews } = await afterLoad(file(GOOD))
  keepViews(keptViews().views.map((view) => ({ ...view, name: 'Morning' })))
  const next = await afterLoad(null)
  expect(next.keptViews().views).toMatchObject([{ name: 'Morning', link: GOOD.link, isPinned: true }])
})

it('entries that cannot be read are said, and are still there after a change', async () => {
  const strange = { name: 'Of tomorrow', link: { page: 'callbacks' } }
  const { keptViews, keepViews } = await afterLoad(file(strange, GOOD))
  expect(keptViews().problem).toContain('Some of your saved views could not be read')
  keepViews([])
  expect(JSON.parse(stored.get(KEY) ?? '')).toMatchObject({ views: [strange] })
})

it.each(['{"kind":', '{"kind":"callback-explorer-views","version":9,"views":[1]}'])(
  'storage that is not ours to read is left as it is, and what is saved holds for now: %s',
  async (text) => {
    const { keptViews, keepViews } = await afterLoad(text)
    expect(keptViews().problem).toContain('Your saved views could not be read')
    keepViews([{ id: '1', name: 'New', link: '/funnel', isPinned: false }])
    expect(keptViews().views).toHaveLength(1)
    expect(keptViews().problem).toContain('could not be read')
    expect(stored.get(KEY)).toBe(text)
  },
)

it('a browser that refuses says so, and the views hold until the tab is closed', async () => {
  const { keptViews, keepViews } = await afterLoad(null)
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  keepViews([{ id: '1', name: 'New', link: '/funnel', isPinned: false }])
  expect(keptViews()).toMatchObject({ views: [{ name: 'New' }], problem: expect.stringContaining('did not keep your views') })
})
