import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

const LINK = '/callbacks?since=2026-11-20T12:00:00Z&until=2026-11-20T15:00:00Z'

/** What a person is told for each way in which the API can fail for good. */
const FAILURES = [
  { name: 'status-400', status: 400, title: 'The API refused these filters' },
  { name: 'status-403', status: 403, title: 'You may not see this' },
  { name: 'status-404', status: 404, title: 'The API has nothing here' },
  { name: 'status-409', status: 409, title: 'The API is busy with this' },
  { name: 'status-422', status: 422, title: 'The API refused these filters' },
  { name: 'status-500', status: 500, title: 'The API failed' },
  { name: 'html-502', status: 502, title: 'The API failed' },
  { name: 'status-503', status: 503, title: 'The API failed' },
  { name: 'status-504', status: 504, title: 'The API failed' },
  { name: 'empty-body', status: 200, title: 'The answer could not be read' },
  { name: 'truncated-json', status: 200, title: 'The answer could not be read' },
] as const

for (const { name, status, title } of FAILURES) {
  test(`${name} is told as “${title}”, and trying again helps once it is over`, async ({ page, tenant, enter, watch }) => {
    watch.allowStatus(status)
    await tenant.fail({ name, endpoint: 'callbacks', times: 'forever' })
    await enter('Tess Technician', LINK)
    const notice = page.getByRole('alert').filter({ hasText: title })
    await expect(notice).toBeVisible({ timeout: 25_000 })
    const asked = await tenant.requests('callbacks')
    // Retried only where that may help, and never without end.
    expect(asked.length).toBeLessThanOrEqual(status >= 500 ? 4 : 2)
    if (status !== 502 && status !== 200) {
      const id = await notice.locator('code').first().innerText()
      expect(asked.length === 0 || id.length > 0).toBe(true)
      await expect(notice.getByRole('button', { name: 'Copy request id' })).toBeVisible()
    }

    await tenant.mend()
    await notice.getByRole('button', { name: 'Try again' }).click()
    await new CallbacksScreen(page).expectRows()
    await expect(notice).toBeHidden()
  })
}

test('an answer under a wrong content type is read all the same', async ({ page, tenant, enter }) => {
  await tenant.fail({ name: 'wrong-content-type', endpoint: 'callbacks', times: 'forever' })
  await enter('Tess Technician', LINK)
  await new CallbacksScreen(page).expectRows()
})

test('one 500 is retried without a word', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(500)
  await tenant.fail({ name: 'status-500', endpoint: 'callbacks', times: 1 })
  await enter('Tess Technician', LINK)
  await new CallbacksScreen(page).expectRows()
  expect((await tenant.requests('callbacks')).map((request) => request.status).slice(0, 2)).toEqual([500, 200])
})

for (const retryAfter of ['seconds', 'date', 'none'] as const) {
  test(`a 429 is waited out by itself, with Retry-After in ${retryAfter}`, async ({ page, tenant, enter, watch }) => {
    watch.allowStatus(429)
    await tenant.fail({ name: 'rate-limited', endpoint: 'callbacks', times: 1, retryAfter, retryAfterSeconds: 3 })
    await enter('Tess Technician', LINK)
    await expect(page.getByText('The API asks us to wait')).toBeVisible()
    // A wait ends only where time goes on, and until here it stood still.
    await page.clock.setSystemTime(await tenant.nowMs())
    await page.clock.fastForward(5_000)
    await new CallbacksScreen(page).expectRows()
    await expect(page.getByText('The API asks us to wait')).toBeHidden()
    const [refused, served] = await tenant.requests('callbacks')
    expect([refused?.status, served?.status]).toEqual([429, 200])
  })
}

test('a 401 for good shows the sign-in banner, and the page never leaves by itself', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(401)
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.fail({ name: 'status-401', endpoint: 'callbacks', times: 'forever' })
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText('Your sign-in has ended')).toBeVisible()
  await expect(page).toHaveURL(/\/callbacks/)
  await expect.poll(() => screen.loadedCount()).toBe(100)
  // Two answers: the refusal, and the one retry with a fresh token.
  expect((await tenant.requests('callbacks')).filter((request) => request.status === 401)).toHaveLength(2)
})

test('a connection that breaks is told as such', async ({ page, tenant, enter, watch }) => {
  watch.allow(/net::ERR_/, 'provoked')
  await tenant.fail({ name: 'reset', endpoint: 'callbacks', times: 'forever' })
  await enter('Tess Technician', LINK)
  await expect(page.getByRole('alert').filter({ hasText: 'The API could not be reached' })).toBeVisible({ timeout: 25_000 })
})

test('a slow answer leaves the skeleton standing, and then the rows', async ({ page, tenant, enter }) => {
  // Far longer than it takes to look at the skeleton, also on a busy machine.
  await tenant.fail({ name: 'slow', endpoint: 'callbacks', milliseconds: 8_000 })
  await enter('Tess Technician', LINK)
  await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Callbacks' })).toBeHidden()
  await new CallbacksScreen(page).expectRows()
})

test('a failed “load more” keeps what is loaded', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(500)
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.fail({ name: 'status-500', endpoint: 'callbacks', times: 'forever' })
  await page.getByRole('button', { name: 'Load more' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'The API failed' })
  await expect(notice).toContainText('What is loaded stays', { timeout: 25_000 })
  await expect.poll(() => screen.loadedCount()).toBe(100)
  await expect(screen.rows().first()).toBeVisible()

  await tenant.mend()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => screen.loadedCount()).toBe(200)
})

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

test('a funnel that fails says so and comes back', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(500)
  await tenant.fail({ name: 'status-500', endpoint: 'funnel', times: 'forever' })
  await enter('Max Manager', '/funnel')
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('The API failed', { timeout: 25_000 })
  await tenant.mend()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
})
