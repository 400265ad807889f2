import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'
import type { Tenant } from './support/tenant.ts'

const SINCE = '2026-11-20T13:00:00.000Z'
const UNTIL = '2026-11-20T15:00:00.000Z'
const WINDOW = `/callbacks?since=${SINCE}&until=${UNTIL}`

type Dialect = Parameters<Tenant['speak']>[0]

/** What the server does with `cursor`, and how many requests there may be for each page of rows: no loop hides in more. */
const DIALECTS: readonly { says: string; dialect: Dialect; requestsPerPage: number }[] = [
  { says: 'heeds the cursor', dialect: { cursor: 'honoured' }, requestsPerPage: 2 },
  { says: 'passes over the cursor', dialect: { cursor: 'ignored' }, requestsPerPage: 8 },
  { says: 'never gives a cursor', dialect: { cursor: 'absent' }, requestsPerPage: 8 },
  { says: 'repeats the cursor for ever', dialect: { cursor: 'repeated' }, requestsPerPage: 8 },
  { says: 'says nothing of pages', dialect: { pagination: 'absent' }, requestsPerPage: 8 },
  { says: 'passes over the cursor, oldest first', dialect: { cursor: 'ignored', order: 'oldest-first' }, requestsPerPage: 8 },
]

for (const { says, dialect, requestsPerPage } of DIALECTS) {
  test(`all callbacks of a window are found where the server ${says}`, async ({ page, tenant, enter }) => {
    const { received } = (await tenant.funnelNumbers(SINCE, UNTIL)).callbacks
    expect(received).toBeGreaterThan(300)
    await tenant.speak(dialect)
    await enter('Max Manager', WINDOW)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    await page.getByRole('button', { name: 'Load all in the window' }).click()
    await expect(page.getByText(/^All [\d,]+ loaded$/)).toBeVisible({ timeout: 40_000 })
    await expect.poll(() => screen.loadedCount()).toBe(received)

    const requests = await tenant.requests('callbacks')
    expect(requests.length).toBeLessThanOrEqual(requestsPerPage * Math.ceil(received / 100) + 2)
    await tenant.forgetRequests()
    // Nothing on the screen would tell of a loop that goes on asking.
    await page.waitForTimeout(1_000)
    expect(await tenant.requests('callbacks')).toEqual([])
  })
}

test('an entity with more rows than a page, and no way to the rest, is said to be incomplete', async ({
  page,
  tenant,
  enter,
}) => {
  await tenant.speak({ cursor: 'ignored', filters: 'ignored' })
  await enter('Max Manager', '/callbacks?since=2026-11-20T14:00:00Z&until=2026-11-20T14:10:00Z&change=DELETE')
  // Every row that the server gave against its own filter is left out and counted.
  await expect(page.getByRole('button', { name: /The API ignored a filter/ })).toBeVisible()
})

test('loading all shows its progress and can be stopped', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', times: 'forever', after: 3, milliseconds: 700 })
  await enter('Max Manager', '/callbacks?since=2026-11-18T15:00:00Z&until=2026-11-20T15:00:00Z')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  await expect(page.getByRole('progressbar', { name: 'Loading all in the window' })).toBeVisible()
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('button', { name: 'Load more' })).toBeEnabled()
  const stoppedAt = await screen.loadedCount()
  // Twice as long as a page takes here: one that came all the same would be in by then.
  await page.waitForTimeout(1_500)
  expect(await screen.loadedCount()).toBe(stoppedAt)

  await tenant.mend()
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(stoppedAt)
})
