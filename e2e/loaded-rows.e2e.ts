import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright/test'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

const LINK = '/callbacks?since=2026-11-20T12:00:00Z&until=2026-11-20T15:00:00Z'

async function exported(page: Page, format: 'CSV' | 'JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click()
  return textOf(await download)
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

test('filters on loaded rows narrow what is shown, say of how many, and ask the API for nothing', async ({
  page,
  tenant,
  enter,
}) => {
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.forgetRequests()

  const bar = page.getByRole('region', { name: 'Among the loaded callbacks' })
  await bar.getByRole('button', { name: 'State', exact: true }).click()
  const skipped = page.getByRole('dialog', { name: 'State' }).getByRole('checkbox', { name: /Skipped/ })
  // Not by check(), which wants it checked at once: the box follows the link.
  await skipped.click()
  await expect(skipped).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(bar.getByText(/^\d+ of 100 loaded$/)).toBeVisible()
  await expect(page).toHaveURL(/state=SKIPPED/)
  // The count is of all rows until those that do not fit are gone.
  await expect.poll(async () => [...new Set((await screen.facts()).map((row) => row['State']))]).toEqual(['Skipped'])

  await bar.getByRole('button', { name: 'Show all loaded' }).click()
  await bar.getByRole('searchbox', { name: 'Text in the loaded rows' }).fill('no such text anywhere')
  await expect(page.getByText(/None of the 100 loaded callbacks fits these filters/)).toBeVisible()
  expect(await tenant.requests('callbacks')).toEqual([])
})

test('beside a chosen workflow the categories are those of its matches, and one match has to fit both', async ({ page, enter }) => {
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const bar = page.getByRole('region', { name: 'Among the loaded callbacks' })
  await bar.getByRole('button', { name: 'With workflow', exact: true }).click()
  const workflow = page.getByRole('dialog', { name: 'With workflow' }).getByRole('checkbox').first()
  const [name = ''] = ((await workflow.locator('..').textContent()) ?? '').split(/\d+$/)
  await workflow.click()
  await expect(workflow).toBeChecked()
  await page.keyboard.press('Escape')

  await bar.getByRole('button', { name: 'Category', exact: true }).click()
  const categories = page.getByRole('dialog', { name: 'Category' })
  await expect(categories.getByText(`Callbacks with a match of this category of ${name}, of 100 loaded`)).toBeVisible()
  await expect(categories.getByText('One and the same match has to fit this and “With workflow”.')).toBeVisible()
  const rarest = categories.getByRole('checkbox').last()
  const count = /\d+$/.exec((await rarest.locator('..').textContent()) ?? '')?.[0]
  await rarest.click()
  await expect(rarest).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(bar.getByText(`${count} of 100 loaded`)).toBeVisible()
})

test('columns can be hidden, and the link knows it', async ({ page, enter }) => {
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const state = screen.table.getByRole('columnheader', { name: 'State' })
  await expect(state).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'State' }).click()
  await expect(state).toBeHidden()
  await expect(page).toHaveURL(/hide=state/)
  await page.reload()
  await screen.expectRows()
  await expect(state).toBeHidden()
})

test('what is shown is handed over as CSV, times in the chosen zone and in UTC', async ({ page, enter }) => {
  await enter('Tess Technician', `${LINK}&state=SKIPPED`)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const shown = Number(
    /^(\d+) of/.exec(
      await page.getByRole('region', { name: 'Among the loaded callbacks' }).getByText(/of 100 loaded$/).innerText(),
    )?.[1],
  )
  const csv = await exported(page, 'CSV')
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').trim().split('\r\n')
  expect(head).toContain('created_in_psa_at (America/New_York)')
  expect(head).toContain('created_in_psa_at (UTC)')
  expect(lines).toHaveLength(shown)
  expect(lines.every((line) => line.includes('SKIPPED'))).toBe(true)
})

test('what is shown is handed over as JSON under the API’s own names', async ({ page, enter }) => {
  await enter('Tess Technician', LINK)
  await new CallbacksScreen(page).expectRows()
  const rows: unknown = JSON.parse(await exported(page, 'JSON'))
  expect(rows).toHaveLength(100)
  expect(rows).toContainEqual(expect.objectContaining({ callback_id: expect.any(String), workflow_matches: expect.anything() }))
})

test('dragging over the histogram narrows the window that is asked for', async ({ page, tenant, enter }) => {
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  await expect(page.getByText(/^All [\d,]+ loaded$/)).toBeVisible({ timeout: 30_000 })
  const before = await screen.loadedCount()
  await tenant.forgetRequests()

  const picture = page.getByRole('slider', { name: /Part of the window/ })
  const box = await picture.boundingBox()
  if (!box) throw new Error('the histogram has no box')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 10, { steps: 5 })
  await page.mouse.up()

  await expect.poll(async () => (await tenant.requests('callbacks')).length).toBeGreaterThan(0)
  const asked = (await tenant.requests('callbacks')).at(0)?.query
  expect(Date.parse(asked?.['since'] ?? '')).toBeGreaterThan(Date.parse('2026-11-20T12:30:00Z'))
  expect(Date.parse(asked?.['until'] ?? '')).toBeLessThan(Date.parse('2026-11-20T14:30:00Z'))
  await expect.poll(() => screen.loadedCount()).toBeLessThan(before)
})

test('the histogram narrows by keyboard too', async ({ page, tenant, enter }) => {
  await enter('Tess Technician', LINK)
  await new CallbacksScreen(page).expectRows()
  await tenant.forgetRequests()
  const picture = page.getByRole('slider', { name: /Part of the window/ })
  await picture.focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await tenant.requests('callbacks')).length).toBeGreaterThan(0)
})

test('the columns sort by time and by duration', async ({ page, enter }) => {
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const time = screen.table.getByRole('columnheader', { name: /Created in PSA/ })
  await expect(time).toHaveAttribute('aria-sort', 'descending')
  await time.getByRole('button').click()
  await expect(time).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=/)
})
