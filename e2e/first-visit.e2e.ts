import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

test('whoever comes for the first time is told what to do, until it is closed or done', async ({ page, enter }) => {
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const hint = page.getByText(/^New here\?/)
  await expect(hint).toBeVisible()

  const placesOf = () => Promise.all([screen.rows().nth(8), page.getByText(/of [\d,]+ loaded$/)].map((part) => part.boundingBox()))
  const before = await placesOf()
  await page.getByRole('button', { name: 'Close this hint' }).click()
  await expect(hint).toBeHidden()
  expect(await placesOf()).toEqual(before)
  await page.reload()
  await screen.expectRows()
  await expect(page.getByRole('button', { name: 'Load more' })).toBeEnabled()
  await expect(hint).toHaveCount(0)

  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(hint).toBeVisible()
  await screen.rows().nth(4).click()
  await expect(hint).toBeHidden()
  await expect.poll(() => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).toContain('firstHint')
  await page.reload()
  await screen.expectRows()
  await expect(page.getByRole('button', { name: 'Load more' })).toBeEnabled()
  await expect(hint).toHaveCount(0)
})
