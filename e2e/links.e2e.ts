import type { Page } from 'playwright/test'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { clipboard, emptyClipboard } from './support/clipboard.ts'
import { expect, test } from './support/test.ts'

/** All that a link has to bring back, in words. */
async function whatIsOnTheScreen(page: Page): Promise<string> {
  const main = await page.getByRole('main').innerText()
  return main.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
}

test('a link with filters, sort, an open row and an open match shows the same again', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example))
  const screen = new CallbacksScreen(page)
  await expect(screen.row(example.callbackId)).toBeVisible()
  await screen.open(example.callbackId)
  const match = screen.detail(example.callbackId).getByRole('button', { name: example.workflowName ?? '' }).first()
  await match.click()
  await expect(match).toHaveAttribute('aria-expanded', 'true')
  const time = screen.table.getByRole('columnheader', { name: /Created in PSA/ })
  await time.getByRole('button').click()
  await page.getByRole('searchbox', { name: 'Text in the loaded rows' }).fill(example.entityNumber ?? '')
  await page.getByRole('searchbox', { name: 'Text in the loaded rows' }).blur()
  for (const parameter of [/match=/, /sort=/, /text=/]) await expect(page).toHaveURL(parameter)
  // The link is changed first and the page a moment later.
  await expect(time).toHaveAttribute('aria-sort', 'ascending')
  const count = await screen.loadedCount()
  await expect(page.getByText(`${count} of ${count} loaded`, { exact: true })).toBeVisible()

  const link = page.url()
  const before = await whatIsOnTheScreen(page)
  await page.goto('/funnel')
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  await page.goto(link)
  await expect(match).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toHaveURL(link)
  await expect.poll(() => whatIsOnTheScreen(page)).toBe(before)
})

test('the window in a link is absolute: tomorrow it shows the same', async ({ page, tenant, enter }) => {
  await enter('Tess Technician', '/callbacks')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await expect(page).toHaveURL(/since=2026-11-19T15%3A04%3A00Z|since=2026-11-19T15:04:00Z/)
  await page.getByRole('button', { name: 'Last 6 hours' }).click()
  await expect(page).toHaveURL(/since=2026-11-20T09(:|%3A)04(:|%3A)00Z/)
  await expect.poll(async () => (await tenant.requests('callbacks')).at(-1)?.query['since']).toBe('2026-11-20T09:04:00.000Z')
})

test('Back and Forward go through the questions that were asked', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', '/callbacks')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await screen.ticketNumber.fill(example.entityNumber ?? '')
  await screen.ticketNumber.press('Enter')
  await screen.expectRowsOf(example.entityNumber ?? '')
  await page.goBack()
  await expect(page).toHaveURL(/since=/)
  await expect(screen.ticketNumber).toHaveValue('')
  await page.goForward()
  await expect(screen.ticketNumber).toHaveValue(example.entityNumber ?? '')
  await screen.expectRowsOf(example.entityNumber ?? '')
})

test('a number in a link stays text, whatever it looks like', async ({ page, tenant, enter }) => {
  await enter('Tess Technician', '/callbacks?number=0123')
  await expect(new CallbacksScreen(page).ticketNumber).toHaveValue('0123')
  await expect.poll(async () => (await tenant.requests('callbacks')).at(0)?.query['entity_number']).toBe('0123')
})

test('what cannot be read in a link is said and left out', async ({ page, enter }) => {
  await enter('Tess Technician', '/callbacks?since=2026-11-20T14:00:00Z&sort=colour&outcome=maybe')
  await new CallbacksScreen(page).expectRows()
  await page.getByRole('button', { name: /Part of the link was left out/ }).click()
  const about = page.getByRole('dialog', { name: 'About what is loaded' })
  await expect(about).toContainText('“sort”')
  await expect(about).toContainText('“maybe”')
})

test('“Copy link” gives a link with an end, so that a colleague sees the same rows', async ({ page, context, enter }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enter('Tess Technician', '/callbacks?since=2026-11-20T14:00:00Z')
  await new CallbacksScreen(page).expectRows()
  await emptyClipboard(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => clipboard(page)).toMatch(/until=2026-11-20T15/)
})
