import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { account, pick, signIn, signInHere } from './support/people.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const LATER_MS = 59 * 60_000

for (const person of ['Tess Technician', 'Max Manager', 'Vera Viewer']) {
  test(`${person} signs in and sees live callbacks`, async ({ page, enter, watch }) => {
    // The Viewer is refused the funnel, which the page asks how many there are.
    if (person === 'Vera Viewer') watch.allowStatus(403)
    await enter(person, '/callbacks')
    await new CallbacksScreen(page).expectRows()
    await expect(account(page, person)).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('Sandbox')
  })
}

test('a deep link survives signing in', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  const link = linkTo(example, { open: example.callbackId })
  await enter('Tess Technician', link)
  await expect(page).toHaveURL(link)
  await expect(new CallbacksScreen(page).detail(example.callbackId)).toBeVisible()
})

test('a cancelled sign-in says so, stays on the link, and can be begun again', async ({ page, tenant }) => {
  const link = linkTo(await tenant.example('started'))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await pick(page, 'Cancel')
  await expect(page.getByText('You cancelled the sign-in')).toBeVisible()
  await expect(page).toHaveURL(link)
  await signInHere(page, 'Tess Technician')
  await expect(page).toHaveURL(link)
  await new CallbacksScreen(page).expectRows()
})

test('going back from the sign-in page leaves nothing stuck', async ({ page }) => {
  await page.goto('/callbacks')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Sandbox sign-in' })).toBeVisible()
  await page.goBack()
  await signInHere(page, 'Max Manager')
  await new CallbacksScreen(page).expectRows()
})

for (const [code, words] of [
  ['consent_required', 'This application has not been approved for you yet'],
  ['temporarily_unavailable', 'The sign-in service is busy or has a fault'],
] as const) {
  test(`${code} at sign-in is told in words, with its code`, async ({ page, tenant }) => {
    await tenant.signIn({ nextAuthorizeError: code })
    await page.goto('/callbacks')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText(words)).toBeVisible()
    await expect(page.getByText(code)).toBeVisible()
    await expect(page).toHaveURL('/callbacks')
  })
}

test('a reload keeps the session', async ({ page, enter }) => {
  await enter('Tess Technician')
  await page.reload()
  await new CallbacksScreen(page).expectRows()
})

test('an access token about to expire is renewed silently', async ({ page, tenant, enter }) => {
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.forgetAuthority()
  await tenant.forgetRequests()
  await page.clock.setFixedTime((await tenant.nowMs()) + LATER_MS)

  await page.getByRole('navigation').getByRole('link', { name: 'Funnel' }).click()
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  expect(await tenant.grants()).toEqual(['refresh_token'])
  expect((await tenant.requests()).map((request) => request.status)).not.toContain(401)
})

test('a refused token is replaced once and the request repeated, unseen', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(401)
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const example = await tenant.example('started')
  await tenant.forgetRequests()
  await tenant.signIn({ rotateKeys: true })

  await screen.ticketNumber.fill(example.entityNumber ?? '')
  await screen.ticketNumber.press('Enter')
  await screen.expectRowsOf(example.entityNumber ?? '')
  expect((await tenant.requests('callbacks')).map((request) => request.status)).toEqual([401, 200])
  await expect(page.getByText('Your sign-in has ended')).toBeHidden()
})

test('a refresh token that was revoked is replaced through the hidden frame, unseen', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(400)
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const before = await screen.loadedCount()
  await tenant.forgetAuthority()
  await tenant.signIn({ revokeRefresh: true })
  await page.clock.setFixedTime((await tenant.nowMs()) + LATER_MS)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect.poll(() => screen.loadedCount()).toBeGreaterThan(before)
  expect(await tenant.silentSignIns()).toBe(1)
  await expect(page.getByText('Your sign-in has ended')).toBeHidden()
})

test('a session that ended shows a banner over what is loaded, and never leaves by itself', async ({
  page,
  tenant,
  enter,
  watch,
}) => {
  watch.allowStatus(401)
  watch.allowStatus(400)
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const before = await screen.loadedCount()
  const example = await tenant.example('started')
  await tenant.signIn({ revokeAll: true, rotateKeys: true })

  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText('Your sign-in has ended')).toBeVisible({ timeout: 20_000 })
  await expect(page).toHaveURL(/\/callbacks/)
  await expect.poll(() => screen.loadedCount()).toBe(before)

  await page.getByRole('button', { name: 'Sign in again' }).click()
  // The authority is told who it was, so there is nobody to pick.
  await expect(account(page, 'Tess Technician')).toBeVisible()
  await expect(page.getByText('Your sign-in has ended')).toBeHidden()
  await screen.ticketNumber.fill(example.entityNumber ?? '')
  await screen.ticketNumber.press('Enter')
  await screen.expectRowsOf(example.entityNumber ?? '')
})

test('signing out forgets everything, here and in the other tabs', async ({ page, context, tenant, enter }) => {
  await enter('Tess Technician')
  await new CallbacksScreen(page).expectRows()
  const other = await context.newPage()
  await other.clock.setFixedTime(await tenant.nowMs())
  await other.goto('/callbacks')
  await other.getByRole('button', { name: 'Sign in' }).click()
  // The authority still knows the person, so there is nobody to pick.
  await new CallbacksScreen(other).expectRows()

  await account(page, 'Tess Technician').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  for (const tab of [page, other]) {
    await expect(tab.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expect(tab).toHaveURL('/signed-out')
    const kept = () => tab.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])
    await expect.poll(async () => (await kept()).filter((key) => /token|account/i.test(key))).toEqual([])
  }
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Callbacks' })).toBeHidden()
})

test('after signing out one can sign in as somebody else', async ({ page, enter }) => {
  await enter('Tess Technician')
  await account(page, 'Tess Technician').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/signed-out')
  await signIn(page, 'Max Manager', '/callbacks')
  await expect(account(page, 'Max Manager')).toBeVisible()
})
