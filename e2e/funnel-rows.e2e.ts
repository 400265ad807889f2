import { CallbacksScreen } from './support/callbacks-screen.ts'
import { funnelLink } from './support/funnel-numbers.ts'
import { measured } from './support/measured.ts'
import { rowsOf } from './support/table.ts'
import { expect, test } from './support/test.ts'

const HOUR = { since: '2026-11-20T12:00:00Z', until: '2026-11-20T13:00:00Z' }

test('the callbacks themselves are counted on demand, and each count leads to its rows', async ({ page, tenant, enter }) => {
  const [counted] = await tenant.funnelNumbersOf([HOUR])
  const received = counted?.callbacks.received.toLocaleString('en-GB') ?? 'nothing'
  await enter('Max Manager', funnelLink(HOUR.since, HOUR.until))
  const panel = page.getByRole('region', { name: 'From the callbacks themselves' })
  await expect(panel).toContainText(`The funnel counts ${received} callbacks in this window`)
  expect(await tenant.requests('callbacks'), 'nothing is loaded unasked').toEqual([])

  await panel.getByRole('button', { name: 'Load the callbacks of this window' }).click()
  await expect(panel).toContainText(`All ${received} callbacks that the API lists are loaded`)
  const byOutcome = panel.getByRole('table', { name: 'By outcome' })
  await expect
    .poll(async () => (await rowsOf(byOutcome)).reduce((sum, row) => sum + (measured(row['Callbacks'] ?? '') ?? 0), 0))
    .toBe(counted?.callbacks.received)

  const link = byOutcome.getByRole('cell').getByRole('link').first()
  const count = await link.innerText()
  await link.click()
  await expect(page).toHaveURL(/\/callbacks\?.*outcome=/)
  await expect(page.getByRole('region', { name: 'Among the loaded callbacks' })).toContainText(`${count} of ${received} loaded`)
})

test('a page that fails in the middle says so, and the counting goes on from there', async ({ page, tenant, watch, enter }) => {
  watch.allowStatus(404)
  const day = { since: '2026-11-20T12:00:00Z', until: '2026-11-20T15:00:00Z' }
  const [counted] = await tenant.funnelNumbersOf([day])
  await enter('Max Manager', funnelLink(day.since, day.until))
  await tenant.fail({ name: 'status-404', endpoint: 'callbacks', times: 1, after: 1 })
  const panel = page.getByRole('region', { name: 'From the callbacks themselves' })
  await panel.getByRole('button', { name: 'Load the callbacks of this window' }).click()
  await expect(panel.getByRole('alert')).toBeVisible()
  await expect(panel).toContainText('the shares are not of the whole window')
  await panel.getByRole('button', { name: 'Go on' }).click()
  await expect(panel).toContainText(`All ${counted?.callbacks.received.toLocaleString('en-GB')} callbacks that the API lists are loaded`)
})

test('the callbacks page says where the funnel counts another number, and what is known of why', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'broken-rows', endpoint: 'callbacks', times: 1 })
  await enter('Max Manager', `/callbacks?since=${HOUR.since}&until=${HOUR.until}&filtered=true`)
  await new CallbacksScreen(page).expectRows()
  await page.getByRole('button', { name: /The funnel counts \d+ more/ }).click()
  const about = page.getByRole('dialog', { name: 'About what is loaded' })
  await expect(about).toContainText(/The funnel counts \d+ for this question, \d+ are loaded/)
  await expect(about).toContainText(/Known: \d+ rows? could not be read/)
})
