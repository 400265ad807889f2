import type { Page, Worker } from 'playwright/test'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import type { Person } from './support/people.ts'
import type { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const SINCE = '2026-11-19T15:00:00.000Z'
const UNTIL = '2026-11-20T15:00:00.000Z'
const DAY = `/callbacks?since=${SINCE}&until=${UNTIL}`

type Visit = { page: Page; tenant: Tenant; enter: (person: Person, at?: string) => Promise<void> }

/** The day's first rows are on the screen; `received` is how many callbacks the sandbox itself counts in it. */
async function openDay({ page, tenant, enter }: Visit) {
  const { received } = (await tenant.funnelNumbers(SINCE, UNTIL)).callbacks
  expect(received, 'a day is many pages').toBeGreaterThan(1500)
  await enter('Max Manager', DAY)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  return { received, screen }
}

async function beginLoading(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load all in the window' }).click()
}

/** All that the sandbox itself counts, each once: the count is of different ids, and repeats would be told. */
async function expectAllOnce(page: Page, received: number): Promise<void> {
  await expect(page.getByText(`All ${received.toLocaleString('en-GB')} loaded`, { exact: true })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('button', { name: /came more than once|could not be read/ })).toBeHidden()
}

/** The workers that read pages; a page has others only where a test makes them. */
function readersOf(page: Page): Worker[] {
  return page.workers().filter((worker) => worker.url().includes('page-worker'))
}

/** Ends them from within, as a browser does that is short of memory: no event tells of it. */
async function endReaders(page: Page): Promise<void> {
  const running = readersOf(page)
  // Each may be gone before it has answered.
  await Promise.all(running.map((worker) => worker.evaluate(() => self.close()).catch(() => {})))
  await expect.poll(() => readersOf(page).filter((worker) => running.includes(worker))).toEqual([])
}

/** Another reader runs, and holds the lock by which its end is noticed. */
async function expectReader(page: Page): Promise<void> {
  await expect.poll(() => readersOf(page).length).toBe(1)
  const locks = () =>
    page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name = '' }) => name.replace(/-[\da-f].*/, '')))
  await expect.poll(locks).toEqual(['page-worker'])
}

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (hidden ? 'hidden' : 'visible') })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}

test.beforeEach(async ({ page, tenant }) => {
  // Waits end only where time goes on.
  await page.clock.setSystemTime(await tenant.nowMs())
})

test('a connection cut in the middle keeps what is loaded, and loading goes on by itself', async ({ page, tenant, enter, watch }) => {
  watch.allow(/net::ERR_/, 'provoked')
  const { received, screen } = await openDay({ page, tenant, enter })
  await tenant.fail({ name: 'reset', endpoint: 'callbacks', times: 'forever', after: 7 })
  await beginLoading(page)
  const notice = page.getByRole('alert').filter({ hasText: 'The API could not be reached' })
  await expect(notice).toContainText('What is loaded stays')
  await expect(page.getByText('Connection lost: goes on by itself when it is back')).toBeVisible()
  const kept = await screen.loadedCount()
  expect(kept).toBe(800)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Connection lost: goes on by itself when it is back')).toBeHidden()

  await beginLoading(page)
  await expect(page.getByText('Connection lost: goes on by itself when it is back')).toBeVisible()
  await tenant.mend()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expectAllOnce(page, received)
  await expect(notice).toBeHidden()
})

test('a storm of 429 in the middle is waited out, and said', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(429)
  const { received } = await openDay({ page, tenant, enter })
  await tenant.fail({ name: 'rate-limited', endpoint: 'callbacks', times: 3, after: 7, retryAfterSeconds: 1 })
  await beginLoading(page)
  await expect(page.getByText('Waiting, as the API asks')).toBeVisible()
  await expectAllOnce(page, received)
  expect((await tenant.requests('callbacks')).filter(({ status }) => status === 429)).toHaveLength(3)
})

test('a storm that does not end is told, and loading goes on once it is over', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(500)
  const { received, screen } = await openDay({ page, tenant, enter })
  await tenant.fail({ name: 'status-500', endpoint: 'callbacks', times: 'forever', after: 7 })
  await beginLoading(page)
  const notice = page.getByRole('alert').filter({ hasText: 'The API failed' })
  await expect(notice).toContainText('What is loaded stays')
  await expect.poll(() => screen.loadedCount()).toBe(800)
  await tenant.mend()
  await beginLoading(page)
  await expectAllOnce(page, received)
})

test('a reader that ends in the middle is replaced without a word', async ({ page, tenant, enter }) => {
  const { received, screen } = await openDay({ page, tenant, enter })
  expect(readersOf(page)).toHaveLength(1)
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', times: 2, after: 7, milliseconds: 1500 })
  await beginLoading(page)
  await expect.poll(() => screen.loadedCount()).toBe(800)
  // A page is under way: it is asked for again.
  await endReaders(page)
  await expectAllOnce(page, received)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a page over which two readers end is told, and loading goes on after it', async ({ page, tenant, enter }) => {
  test.slow()
  const { received, screen } = await openDay({ page, tenant, enter })
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', times: 'forever', after: 3, milliseconds: 20_000 })
  await beginLoading(page)
  await expect.poll(() => screen.loadedCount()).toBe(400)
  await endReaders(page)
  await expectReader(page)
  await endReaders(page)
  const notice = page.getByRole('alert').filter({ hasText: 'The dashboard could not read this page' })
  await expect(notice).toContainText('ended twice over this page')
  await expect(notice).toContainText('What is loaded stays')
  expect(await screen.loadedCount()).toBe(400)
  await tenant.mend()
  await beginLoading(page)
  await expectAllOnce(page, received)
})

test('loading can be paused and gone on with, and says how fast it goes', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', times: 'forever', after: 1, milliseconds: 250 })
  const { received, screen } = await openDay({ page, tenant, enter })
  await beginLoading(page)
  await expect(page.getByText(/^\d+ a second · about \d+ s left$/)).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
  // The page that was under way still comes.
  await page.waitForTimeout(600)
  const pausedAt = await screen.loadedCount()
  await tenant.forgetRequests()
  await page.waitForTimeout(1_000)
  expect(await tenant.requests('callbacks')).toEqual([])
  expect(await screen.loadedCount()).toBe(pausedAt)

  await tenant.mend()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectAllOnce(page, received)
})

test('loading rests while the tab is hidden, and goes on by itself', async ({ page, tenant, enter }) => {
  const { received, screen } = await openDay({ page, tenant, enter })
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', times: 'forever', milliseconds: 250 })
  await beginLoading(page)
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(200)
  await setHidden(page, true)
  await expect(page.getByText('Paused while this tab is hidden')).toBeVisible()
  await page.waitForTimeout(600)
  const restsAt = await screen.loadedCount()
  await page.waitForTimeout(1_000)
  expect(await screen.loadedCount()).toBe(restsAt)

  await tenant.mend()
  await setHidden(page, false)
  await expectAllOnce(page, received)
})
