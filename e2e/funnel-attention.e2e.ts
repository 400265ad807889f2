import { CallbacksScreen } from './support/callbacks-screen.ts'
import { funnelLink } from './support/funnel-numbers.ts'
import { expect, test } from './support/test.ts'

/** Its PSA calls failed and its deliveries were late between 15:00 and 17:00 UTC. */
const BAD_DAY = ['2026-11-17T12:00:00Z', '2026-11-17T20:00:00Z'] as const
/** A Saturday night. */
const CALM = ['2026-11-14T08:00:00Z', '2026-11-14T10:00:00Z'] as const

test('what needs a look is said with its numbers, and leads to the slice and the callbacks behind it', async ({ page, tenant, enter }) => {
  await enter('Max Manager', funnelLink(BAD_DAY[0], BAD_DAY[1], '&slices=1h'))
  const attention = page.getByRole('region', { name: 'Attention' })
  const late = attention.getByRole('list', { name: 'Findings' }).getByRole('listitem').filter({ hasText: 'Slow delivery.' })
  await expect(late.getByRole('link', { name: /^Show Tue 17 Nov/ }).first()).toBeVisible()
  await expect(attention.getByText(/6 rules: \d with findings/)).not.toContainText('not judged yet')

  const [counted] = await tenant.funnelNumbersOf([{ since: '2026-11-17T16:00:00Z', until: '2026-11-17T17:00:00Z' }])
  await late.getByRole('link', { name: /^Show Tue 17 Nov/ }).first().click()
  await expect(page).toHaveURL(/since=2026-11-17T16(:|%3A)00(:|%3A)00Z&until=2026-11-17T17(:|%3A)00(:|%3A)00Z/)
  await expect(page.getByText(/^Between .* came in/)).toContainText(counted?.callbacks.received.toLocaleString('en-GB') ?? 'nothing')
})

test('a finding’s callbacks are those of its slice', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink(BAD_DAY[0], BAD_DAY[1], '&slices=1h'))
  const late = page.getByRole('list', { name: 'Findings' }).getByRole('listitem').filter({ hasText: 'Slow delivery.' })
  await late.getByRole('link', { name: /callbacks$/ }).first().click()
  await expect(page).toHaveURL(/\/callbacks\?since=/)
  await new CallbacksScreen(page).expectRows()
})

test('a calm night needs no look', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink(...CALM))
  await expect(page.getByRole('region', { name: 'Attention' })).toContainText('Nothing needs a look by these rules.')
})

test('a threshold is set on the page, kept in the link, and a bad one is not lost', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink(...BAD_DAY))
  const attention = page.getByRole('region', { name: 'Attention' })
  await attention.getByText(/^6 rules: /).click()
  const share = attention.getByRole('textbox', { name: 'Failed calls, above %' })
  await share.fill('lots')
  await share.press('Enter')
  await expect(attention).toContainText('Not used: this needs a number from 0 to 100.')
  await expect(share).toHaveValue('lots')
  await share.fill('99')
  await share.press('Enter')
  await expect(page).toHaveURL(/psa=99/)
  await expect(attention.getByRole('list', { name: 'Findings' }).filter({ hasText: 'PSA failures.' })).toHaveCount(0)

  await page.reload()
  await attention.getByText(/^6 rules: /).click()
  await expect(share).toHaveValue('99')
  await attention.getByRole('button', { name: 'Back to the usual numbers' }).click()
  await expect(page).not.toHaveURL(/psa=/)
  await expect(share).toHaveValue('2')
})

test('a threshold in the link that cannot be read is said, and the usual one used', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink(CALM[0], CALM[1], '&psa=lots'))
  await expect(page.getByText(/“psa” in the link is “lots”/)).toBeVisible()
  await page.getByRole('region', { name: 'Attention' }).getByText(/^6 rules: /).click()
  await expect(page.getByRole('textbox', { name: 'Failed calls, above %' })).toHaveValue('2')
})
