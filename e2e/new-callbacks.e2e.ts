import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

// The tenant's clock goes on here and can never go back: no other test may come after it on the same sandbox.
test.use({ sandboxSettings: { SANDBOX_SEED: 'browser-tests' } })

test('new callbacks are announced without moving anything, and shown when asked for', async ({ page, tenant, enter }) => {
  await page.clock.setSystemTime(await tenant.nowMs())
  await enter('Tess Technician', '/callbacks?since=2026-11-20T14:30:00Z')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const openedId = (await screen.rows().nth(2).getAttribute('data-row-id')) ?? ''
  const firstId = await screen.rows().first().getAttribute('data-row-id')
  await screen.open(openedId)
  await expect(screen.detail(openedId)).toBeVisible()
  const before = await screen.loadedCount()

  await tenant.advance(180)
  // The page looks every half minute.
  await page.clock.fastForward(180_000)
  const news = page.getByRole('button', { name: /^\d+ new callbacks?/ })
  await expect(news).toBeVisible()
  await expect(screen.rows().first()).toHaveAttribute('data-row-id', firstId ?? '')
  await expect(screen.detail(openedId)).toBeVisible()

  await news.click()
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(before)
  await expect(news).toBeHidden()
  await expect(screen.detail(openedId)).toBeAttached()
})
