import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { measured } from './support/measured.ts'
import { rowsOf } from './support/table.ts'
import { expect, test } from './support/test.ts'

const DAY = { since: '2026-11-19T15:04:00Z', until: '2026-11-20T15:04:00Z' }

const linkTo = (since: string, until: string): string => `/funnel?since=${since}&until=${until}`

/** The values in the table of every number, by their source in the answer. */
async function everyNumber(page: Page): Promise<Map<string, string>> {
  await page.getByText('What each number is, and where it comes from').click()
  const table = page.getByRole('group', { name: 'Table of every number' }).getByRole('table')
  return new Map((await rowsOf(table)).map((row) => [row['Source'] ?? '', row['Value'] ?? '']))
}

test('the sentence says in words what came in and what became of it', async ({ page, tenant, enter }) => {
  const { since, until } = DAY
  await enter('Max Manager', linkTo(since, until))
  const { callbacks } = await tenant.funnelNumbers(since, until)
  const sentence = page.getByText(/^Between .* came in/)
  await expect(sentence).toContainText(callbacks.received.toLocaleString('en-GB'))
  await expect(sentence).toContainText(callbacks.filtered_out.toLocaleString('en-GB'))
})

test('a number leads to its callbacks', async ({ page, tenant, enter }) => {
  const since = '2026-11-20T13:00:00Z'
  const until = '2026-11-20T13:20:00Z'
  await enter('Max Manager', linkTo(since, until))
  const { callbacks } = await tenant.funnelNumbers(since, until)
  await page.getByRole('listitem').filter({ hasText: 'Filtered out' }).getByRole('link').first().click()
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await expect(page).toHaveURL(/filtered=true/)
  await expect.poll(() => screen.loadedCount()).toBe(callbacks.filtered_out)
})

test('without a window in the link, the last 24 hours are shown and pinned in the link', async ({ page, enter }) => {
  await enter('Max Manager', '/funnel')
  await expect(page).toHaveURL(/since=2026-11-19T15(:|%3A)04(:|%3A)00Z&until=2026-11-20T15(:|%3A)04(:|%3A)00Z/)
})

test('the trend is drawn from slices and stands as a table too', async ({ page, tenant, enter }) => {
  const { since, until } = DAY
  await enter('Max Manager', linkTo(since, until))
  const { received } = (await tenant.funnelNumbers(since, until)).callbacks
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  const table = page.getByRole('group', { name: 'Table of the slices' }).first().getByRole('table')
  await expect
    .poll(async () => {
      const rows = await rowsOf(table)
      return rows.reduce((sum, row) => sum + (measured(row['Received'] ?? '') ?? 0), 0)
    })
    .toBe(received)
})

test('a window without any event is told as such, without invented zeros', async ({ page, tenant, enter }) => {
  // Before the tenant's records begin.
  const [since, until] = ['2026-11-13T03:00:00Z', '2026-11-13T04:00:00Z']
  const counted = await tenant.funnelNumbers(since, until)
  expect([counted.callbacks.received, counted.psa_api.p95_wait_seconds]).toEqual([0, null])
  await enter('Max Manager', linkTo(since, until))
  await expect(page.getByText(/^Between .* no callbacks came in\. No event was processed/)).toBeVisible()
  const shown = await everyNumber(page)
  expect(shown.get('callbacks.received')).toBe('0')
  expect(shown.get('psa_api.p95_wait_seconds')).toBe('not recorded')
})

test('null measures are “not recorded”, never zero', async ({ page, tenant, enter }) => {
  await tenant.speak({ nulls: true })
  await enter('Max Manager', linkTo(DAY.since, DAY.until))
  const shown = await everyNumber(page)
  expect(shown.get('callbacks.webhook_delivery_p95_seconds')).toBe('not recorded')
  expect(shown.get('workflows_triggered.useful_vs_evaluated_ratio_pct')).toBe('not recorded')
})

test('times are shown in the zone that is chosen', async ({ page, enter }) => {
  await enter('Max Manager', linkTo(DAY.since, DAY.until))
  const sentence = page.getByText(/^Between .* came in/)
  const zone = page.getByRole('combobox', { name: 'Show times in' })
  await expect(sentence).toBeVisible()
  await zone.selectOption('utc')
  await expect(sentence).toContainText('15:04')
  await zone.selectOption('tenant')
  await expect(sentence).toContainText('09:04')
  await zone.selectOption('mine')
  await expect(sentence).toContainText('10:04')
  await zone.selectOption('tenant')
  await page.reload()
  await expect(sentence).toContainText('09:04')
})

test('the numbers are handed over as CSV', async ({ page, tenant, enter }) => {
  const { since, until } = DAY
  await enter('Max Manager', linkTo(since, until))
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv).toContain('callbacks.received')
  expect(csv).toContain(String((await tenant.funnelNumbers(since, until)).callbacks.received))
})
