import type { Page, Request } from 'playwright/test'
import { funnelLink } from './support/funnel-numbers.ts'
import { expect, test } from './support/test.ts'

const DAY = ['2026-11-19T12:00:00Z', '2026-11-20T12:00:00Z'] as const
const WEEK = ['2026-11-13T15:06:00Z', '2026-11-20T15:04:00Z'] as const

const callbacksPicture = (page: Page) => page.getByRole('slider', { name: /^Callbacks received/ })
const pipelinePicture = (page: Page) => page.getByRole('slider', { name: /^Events processed/ })

test('one cursor moves through all pictures by keyboard, says each slice, and narrows the window', async ({ page, tenant, enter }) => {
  const [newest, older] = await tenant.funnelNumbersOf([
    { since: '2026-11-20T11:00:00Z', until: '2026-11-20T12:00:00Z' },
    { since: '2026-11-20T10:00:00Z', until: '2026-11-20T11:00:00Z' },
  ])
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  const picture = callbacksPicture(page)
  await picture.focus()
  await picture.press('End')
  await expect(picture).toHaveAttribute('aria-valuetext', `Fri 20 Nov 06:00–07:00: Received ${newest?.callbacks.received}, Filtered out ${newest?.callbacks.filtered_out}`)
  await picture.press('ArrowLeft')
  await expect(picture).toHaveAttribute('aria-valuetext', `Fri 20 Nov 05:00–06:00: Received ${older?.callbacks.received}, Filtered out ${older?.callbacks.filtered_out}`)
  await expect(pipelinePicture(page)).toHaveAttribute('aria-valuetext', `Fri 20 Nov 05:00–06:00: Events processed ${older?.events_processed.count}`)

  await picture.press('Shift+ArrowLeft')
  await picture.press('Shift+ArrowLeft')
  await expect(picture).toHaveAttribute('aria-valuetext', /Enter narrows the window to Fri 20 Nov 03:00–06:00, 3 slices$/)
  await picture.press('Enter')
  await expect(page).toHaveURL(/since=2026-11-20T08(:|%3A)00(:|%3A)00Z&until=2026-11-20T11(:|%3A)00(:|%3A)00Z/)
})

test('dragging across any picture narrows the window to whole slices, and Escape lets go of it', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  const picture = pipelinePicture(page)
  await picture.scrollIntoViewIfNeeded()
  const box = await picture.boundingBox()
  if (!box) throw new Error('the picture is not on the screen')
  const at = (share: number): [number, number] => [box.x + box.width * share, box.y + box.height / 2]
  const drag = async () => {
    await page.mouse.move(...at(0.51))
    await page.mouse.down()
    await page.mouse.move(...at(0.6), { steps: 3 })
    await page.mouse.move(...at(0.7), { steps: 3 })
    await expect(picture).toHaveAttribute('aria-valuetext', /Enter narrows the window to Thu 19 Nov 19:00–00:00, 5 slices$/)
  }
  await drag()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page).toHaveURL(/since=2026-11-19T12(:|%3A)00(:|%3A)00Z/)
  await drag()
  await page.mouse.up()
  await expect(page).toHaveURL(/since=2026-11-20T00(:|%3A)00(:|%3A)00Z&until=2026-11-20T05(:|%3A)00(:|%3A)00Z/)
})

/** Slices are an hour long at most; what else the page asks for is longer. */
function isSlice(url: URL): boolean {
  const [since, until] = ['since', 'until'].map((name) => Date.parse(url.searchParams.get(name) ?? ''))
  return url.pathname.endsWith('/callback-funnel') && Number(until) - Number(since) <= 3_600_000
}

test('a week by the hour: at most two slices in flight, and leaving the page cancels them', async ({ page, tenant, enter }) => {
  let inFlight = 0
  let most = 0
  page.on('request', (request) => {
    if (isSlice(new URL(request.url()))) most = Math.max(most, (inFlight += 1))
  })
  const ended = (request: Request) => {
    if (isSlice(new URL(request.url()))) inFlight -= 1
  }
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  await enter('Max Manager', funnelLink(...WEEK, '&slices=1h'))
  await expect(page.getByText(/^(1[0-9]|[2-9]\d) of 169 slices$/)).toBeVisible()
  await tenant.fail({ name: 'slow', endpoint: 'funnel', times: 'forever', milliseconds: 60_000 })
  await expect.poll(() => inFlight).toBe(2)
  const aborted = page.waitForEvent('requestfailed', (request) => isSlice(new URL(request.url())))
  await page.getByRole('navigation').getByRole('link', { name: 'Story' }).click()
  await aborted
  await expect.poll(() => inFlight).toBe(0)
  expect(most).toBe(2)
})

test('slices that no longer change are not asked for again, not even after a reload', async ({ page, tenant, enter }) => {
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('kept-funnels')?.match(/"data"/g)?.length ?? 0))
    .toBeGreaterThanOrEqual(24)
  await tenant.forgetRequests()
  await page.reload()
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  const asked = (await tenant.requests('callback-funnel')).filter(({ query }) => isSlice(new URL(`http://x/callback-funnel?${new URLSearchParams(query)}`)))
  expect(asked).toEqual([])
})

test('a slice that fails is a gap with its reason, and is asked for again on demand', async ({ page, tenant, watch, enter }) => {
  watch.allowStatus(422)
  await enter('Max Manager', '/callbacks')
  // The whole and the two earlier windows are served, and a few slices.
  await tenant.fail({ name: 'status-422', endpoint: 'funnel', times: 2, after: 9 })
  await page.goto(funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('22 of 24 slices')).toBeVisible()
  await expect(page.getByText('2 could not be loaded: gaps, not zeros')).toBeVisible()
  await expect(page.getByText('Sums can’t be compared with the whole: 2 slices are missing.')).toBeVisible()
  await page.getByRole('button', { name: 'Why?' }).click()
  const why = page.getByRole('dialog', { name: 'Slices that could not be loaded' })
  await expect(why.getByRole('listitem')).toHaveCount(2)
  await expect(why.getByRole('listitem').first()).toContainText('Request id')
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Trend' }).getByRole('button', { name: 'Ask again' }).click()
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  await expect(page.getByText('The slices add up to the whole.')).toBeVisible()
})

test('under 429 the page waits as it is told, says so, and completes', async ({ page, tenant, watch, enter }) => {
  watch.allowStatus(429)
  await enter('Max Manager', '/callbacks')
  await tenant.fail({ name: 'rate-limited', endpoint: 'funnel', times: 1, after: 9, retryAfterSeconds: 3 })
  await page.goto(funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('The API asks us to wait')).toBeVisible()
  await expect(page.getByText('waiting, as the API asks')).toBeVisible()
  // A wait ends only where time goes on, and until here it stood still.
  await page.clock.setSystemTime(await tenant.nowMs())
  await page.clock.fastForward(5_000)
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  await expect(page.getByText('The API asks us to wait')).toBeHidden()
  await expect(page.getByText('The slices add up to the whole.')).toBeVisible()
})

test('a tenant’s zone that the browser does not know falls back to UTC, and the page says so', async ({ page, tenant, enter }) => {
  await tenant.speak({ timezone: 'windows' })
  await enter('Max Manager', funnelLink(...DAY, '&slices=1h'))
  await expect(page.getByText('This browser does not know the tenant’s time zone “Central Standard Time”')).toBeVisible()
  await expect(page.getByText('The trend is cut at full hours of UTC instead')).toBeVisible()
  await expect(page.getByText('24 of 24 slices')).toBeVisible()
  await page.getByRole('combobox', { name: 'Show times in' }).selectOption('utc')
  await expect(page.getByText(/^Between .* came in/)).toContainText('12:00 (UTC)')
})
