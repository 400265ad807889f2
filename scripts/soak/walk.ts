import { expect, type Page } from 'playwright/test'

const SLOWLY = { timeout: 60_000 }

/**
 * What a person does in a minute, without ever loading the page again: asks for the last hour, opens rows, filters, takes in what
 * came since, and goes by the story, the workflows and the funnel back to where it began. Throws where a step does not succeed.
 */
export async function walk(page: Page): Promise<void> {
  await onCallbacks(page)
  await onStory(page)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Workflows' }).click()
  await expect(page.getByRole('table', { name: 'Workflows', exact: true }).getByRole('row').nth(2)).toBeVisible(SLOWLY)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Funnel' }).click()
  await expect(page.getByRole('region', { name: 'By change type' }).getByRole('table')).toBeVisible(SLOWLY)
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible(SLOWLY)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Workflows', level: 1 })).toBeVisible(SLOWLY)
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Callbacks' }).click()
  await lastHour(page)
}

const table = (page: Page) => page.getByRole('table', { name: 'Callbacks', exact: true })
const rows = (page: Page) => table(page).locator('[role=row][data-row-id]')

/** The place at which the memory is measured: always the same screen, with nothing opened. */
async function lastHour(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^1 h: / }).click()
  await expect(rows(page).first()).toBeVisible(SLOWLY)
  await page.mouse.move(0, 0)
}

async function onCallbacks(page: Page): Promise<void> {
  await lastHour(page)
  for (const index of [1, 3, 5]) {
    const button = rows(page).nth(index).locator('[data-row-button]')
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(page.locator('[data-callback-id]').first()).toBeVisible(SLOWLY)
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'false')
  }
  const bar = page.getByRole('region', { name: 'Among the loaded callbacks' })
  await bar.getByRole('button', { name: 'State', exact: true }).click()
  const box = page.getByRole('dialog', { name: 'State' }).getByRole('checkbox').first()
  await box.click()
  await expect(box).toBeChecked()
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: 'Show all loaded' }).click()
  const news = page.getByRole('button', { name: /^\d+ new callbacks?/ })
  if (await news.isVisible()) await news.click()
}

async function onStory(page: Page): Promise<void> {
  await table(page).getByRole('link', { name: /^Story of / }).first().click()
  const cell = page.getByRole('grid', { name: /^Story of / }).locator('[aria-expanded]').first()
  await expect(cell).toBeVisible(SLOWLY)
  await cell.click()
  await expect(page.locator('[data-opened]')).toBeVisible(SLOWLY)
}
