import type { Page } from 'playwright/test'
import { HOSTILE_TEXTS, LONG_TEXT } from '../sandbox/scenarios/hostile-text.ts'
import { expectHarmless } from './support/harm.ts'
import { storyOf } from './support/story-screen.ts'
import { expect, test } from './support/test.ts'

/** All at once, so that a page is opened once instead of thirteen times; the address of a script has to come first. */
const ALL = ['javascript:window.hostileRan=1', ...HOSTILE_TEXTS].join(' ')

/** Each with what the page says of it, by which one sees that it has been read. */
const VALUES = [
  ['everything that markup, scripts and unseen characters can do', ALL, /\[character U\+202E\]/],
  ['a name that objects have already', '__proto__', /__proto__/],
  ['a hundred thousand characters', LONG_TEXT, /WWWWWWWW|The API answered 431/],
] as const

const OF_THE_API = ['number', 'type', 'id', 'change', 'workflow', 'filtered']
const WINDOW = { since: '2026-11-20T14:00:00Z', until: '2026-11-20T15:00:00Z' }

/** Parameters of each page that get the value, and those that stay, so that the rest has something to be about. */
const LINKS: { what: string; path: string; hostile: string[]; kept?: Record<string, string> }[] = [
  {
    what: 'what callbacks are asked by',
    path: '/callbacks',
    hostile: [...OF_THE_API, 'since', 'until'],
  },
  {
    what: 'what is shown of callbacks',
    path: '/callbacks',
    hostile: ['state', 'outcome', 'category', 'with', 'field', 'text', 'sort', 'open', 'match', 'compare', 'hide'],
    kept: WINDOW,
  },
  { what: 'the entity of a story', path: '/story', hostile: ['number', 'type', 'id', 'since', 'until', 'open', 'match', 'at'] },
  {
    what: 'workflows',
    path: '/workflows',
    hostile: ['text', 'only', 'sort', 'workflow'],
    kept: WINDOW,
  },
  {
    what: 'the funnel',
    path: '/funnel',
    hostile: ['slices', 'cap', 'psa', 'delivery', 'useful', 'filtered', 'hours'],
    kept: WINDOW,
  },
]

/** Follows a link inside the page: no server takes an address of a megabyte, but one that was shorter may be there already. */
async function follow(page: Page, path: string, search: Record<string, string>): Promise<void> {
  await page.evaluate((link) => history.pushState(null, '', link), `${path}?${new URLSearchParams(search)}`)
}

test.beforeEach(({ page, watch }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`)
  })
  // The API refuses what it cannot read, and the server in front of it what is too long.
  for (const status of [400, 422, 431]) watch.allowStatus(status)
  watch.allow(/net::ERR_(?:CONNECTION_RESET|EMPTY_RESPONSE|CONNECTION_ABORTED)/, 'the server hangs up on a question that is too long')
})

for (const [what, value, seen] of VALUES) {
  test(`${what}: does nothing in any parameter of any page’s link`, async ({ page, tenant, enter }) => {
    const example = await tenant.example('ticket_filter_mismatch')
    const story = {
      what: 'what is shown of a story',
      path: '/story',
      hostile: ['workflow', 'evidence', 'open', 'match', 'at', 'from', 'to', 'compare', 'all'],
      kept: Object.fromEntries(new URL(storyOf(example), 'http://localhost').searchParams),
    }
    await enter('Max Manager', '/callbacks')
    for (const link of [...LINKS, story]) {
      await test.step(link.what, async () => {
        // Another page in between, so that what is seen below was not left over.
        await follow(page, '/nowhere', {})
        await expect(page.getByText('There is no such page')).toBeVisible()
        await follow(page, link.path, { ...link.kept, ...Object.fromEntries(link.hostile.map((name) => [name, value])) })
        await expect(page.locator('main')).toContainText(seen)
        await expectHarmless(page)
      })
    }
  })
}

test('an address that leads nowhere is shown as text, with its unseen characters named', async ({ page, enter }) => {
  await enter('Max Manager', '/callbacks')
  await follow(page, `/${encodeURIComponent(`nowhere ${ALL}`.toWellFormed())}`, {})
  await expect(page.getByText('There is no such page')).toBeVisible()
  await expectHarmless(page)
})
