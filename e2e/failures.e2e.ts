import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

const LINK = '/callbacks?since=2026-11-20T12:00:00Z&until=2026-11-20T15:00:00Z'

test('rows that cannot be read are counted, and the others shown', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'broken-rows', endpoint: 'callbacks', times: 1 })
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const note = page.getByRole('button', { name: /\d+ rows? could not be read/ })
  await expect(note).toBeVisible()
  const broken = Number(/(\d+) rows? could/.exec(await note.innerText())?.[1])
  await expect.poll(() => screen.loadedCount()).toBe(100 - broken)
  await note.click()
  await expect(page.getByRole('dialog', { name: 'About what is loaded' })).toBeVisible()
})

test('rows that come twice are shown once', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'duplicate-rows', endpoint: 'callbacks', times: 1 })
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await expect(page.getByRole('button', { name: /came more than once/ })).toBeVisible()
})

test('the funnel is refused to the Viewer, in words, while callbacks work', async ({ page, enter, watch }) => {
  watch.allowStatus(403)
  await enter('Vera Viewer', '/funnel')
  await expect(page.getByRole('alert')).toContainText(/may not see this|analytics/i)
  await page.getByRole('navigation').getByRole('link', { name: 'Callbacks' }).click()
  await new CallbacksScreen(page).expectRows()
})
