import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

// A tenant whose limit a day's loading would use up.
test.use({ sandboxSettings: { SANDBOX_RATE_LIMIT: '30' } })

test('loading slows down before the tenant’s limit is used up, says so, and provokes no refusal', async ({ page, tenant, enter }) => {
  await page.clock.setSystemTime(await tenant.nowMs())
  await enter('Max Manager', '/callbacks?since=2026-11-19T15:00:00.000Z&until=2026-11-20T15:00:00.000Z')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  await expect(page.getByText(/slowed down: \d of the tenant’s 30 requests a minute are left/)).toBeVisible()
  const loadedThen = await screen.loadedCount()
  // It goes on, only slower.
  await expect.poll(() => screen.loadedCount(), { timeout: 30_000 }).toBeGreaterThan(loadedThen)
  await page.getByRole('button', { name: 'Stop' }).click()
  expect((await tenant.requests('callbacks')).filter(({ status }) => status === 429)).toEqual([])
})
