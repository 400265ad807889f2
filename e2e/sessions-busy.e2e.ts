import type { Page } from 'playwright/test'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { pick } from './support/people.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const LATER_MS = 59 * 60_000

/** Of a page whose time stands still the clock is moved, and what waits by it is woken. */
async function passTime(page: Page, fromMs: number, ms: number): Promise<void> {
  await page.clock.setFixedTime(fromMs + ms)
  await page.clock.fastForward(ms)
}

for (const [what, status, fault, waitMs] of [
  // In MSAL's own storage, which is where the countdown comes from.
  ['a fault and says for how long', 503, { name: 'status-503', retryAfter: 'seconds', retryAfterSeconds: 20 }, 20_000],
  // As Entra does it: in plain text, so that MSAL does not know for how long, and does not hold back itself.
  ['too many requests', 429, { name: 'rate-limited', retryAfterSeconds: 60 }, 60_000],
] as const) {
  test(`a sign-in service that answers with ${what} is waited for: nothing is lost, and it goes on by itself`, async ({
    page,
    tenant,
    enter,
    watch,
  }) => {
    watch.allowStatus(status)
    await enter('Tess Technician')
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    const before = await screen.loadedCount()
    await tenant.forgetAuthority()
    await tenant.fail({ ...fault, endpoint: 'token', times: 1 })
    const laterMs = (await tenant.nowMs()) + LATER_MS
    await page.clock.setFixedTime(laterMs)

    await page.getByRole('button', { name: 'Load more' }).click()
    const busy = page.getByRole('status').filter({ hasText: 'The sign-in service is busy' })
    await expect(busy).toContainText(`in ${waitMs / 1000} s`)
    await expect(page.getByText('Your sign-in has ended')).toBeHidden()
    expect(await screen.loadedCount()).toBe(before)
    expect(await tenant.grants()).toEqual(['refresh_token'])

    await passTime(page, laterMs, waitMs + 1000)
    await expect.poll(() => screen.loadedCount()).toBeGreaterThan(before)
    await expect(busy).toBeHidden()
    expect(await tenant.grants()).toEqual(['refresh_token', 'refresh_token'])
  })
}

test('one that stays busy is told in the end, with what to do, and is asked again when the person says so', async ({
  page,
  tenant,
  enter,
  watch,
}) => {
  watch.allowStatus(429)
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const before = await screen.loadedCount()
  await tenant.forgetAuthority()
  await tenant.fail({ name: 'rate-limited', endpoint: 'token', times: 3 })
  const laterMs = (await tenant.nowMs()) + LATER_MS
  await page.clock.setFixedTime(laterMs)
  await page.getByRole('button', { name: 'Load more' }).click()
  const busy = page.getByRole('status').filter({ hasText: 'The sign-in service is busy' })
  for (const tries of [1, 2]) {
    await expect.poll(() => tenant.grants()).toHaveLength(tries)
    await expect(busy).toBeVisible()
    await passTime(page, laterMs + (tries - 1) * 61_000, 61_000)
  }
  const told = page.getByRole('alert').filter({ hasText: 'The sign-in service is busy' })
  await expect(told).toContainText('Wait a few minutes, then try again')
  await expect(busy).toBeHidden()
  expect(await screen.loadedCount()).toBe(before)
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(before)
})

test('one that is busy at the sign-in itself is told in words, and lets people in when it is not', async ({ page, tenant, watch }) => {
  watch.allowStatus(429)
  await tenant.fail({ name: 'rate-limited', endpoint: 'token', times: 1 })
  await page.goto('/callbacks')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await pick(page, 'Max Manager')
  await expect(page.getByRole('alert')).toContainText('The sign-in service is busy or has a fault')
  await expect(page.getByRole('alert')).toContainText('Wait a minute, then try again')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await new CallbacksScreen(page).expectRows()
})
