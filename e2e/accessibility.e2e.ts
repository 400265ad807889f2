import { expectAccessible } from './support/accessible.ts'
import { funnelLink } from './support/funnel-numbers.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

test('sign-in', async ({ page }) => {
  await page.goto('/callbacks')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expectAccessible(page)
})

test('the sandbox’s own sign-in page', async ({ page }) => {
  await page.goto('/callbacks')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Sandbox sign-in' })).toBeVisible()
  await expectAccessible(page)
})

test('callbacks, with a row and a match open', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  await expect(new CallbacksScreen(page).detail(example.callbackId).getByRole('table').first()).toBeVisible()
  await expectAccessible(page)
})

test('callbacks of a window, closed, then with the panels of its filters open', async ({ page, enter }) => {
  test.setTimeout(120_000)
  await enter('Tess Technician', '/callbacks?since=2026-11-20T12:00:00Z')
  await new CallbacksScreen(page).expectRows()
  await expectAccessible(page)
  for (const panel of ['Entity', 'Change', 'Outcome', 'Columns']) {
    await page.getByRole('button', { name: panel, exact: true }).first().click()
    await expect(page.getByRole('dialog', { name: panel })).toBeVisible()
    await expectAccessible(page, '[popover]:popover-open')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: panel })).toBeHidden()
  }
})

test('callbacks that were not found, and filters that cannot be asked', async ({ page, enter }) => {
  await enter('Tess Technician', '/callbacks?number=T19990101.0001')
  await expect(page.getByRole('heading', { name: /no callbacks/i })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/callbacks?id=4711')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
})

test('a failure', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(422)
  await tenant.fail({ name: 'status-422', endpoint: 'callbacks', times: 'forever' })
  await enter('Tess Technician', '/callbacks?since=2026-11-20T12:00:00Z')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
})

test('funnel, with all that can be opened on it', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink('2026-11-17T15:00:00Z', '2026-11-17T17:00:00Z'))
  await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
  await expect(page.getByText(/^(\d+) of \1 slices$/)).toBeVisible()
  await page.getByText('What each number is, and where it comes from').click()
  await page.getByText('Figure by figure, now and before').click()
  await page.getByText(/^6 rules: \d with findings/).click()
  await page.getByRole('button', { name: 'Load the callbacks of this window' }).click()
  await expect(page.getByText(/^All [\d,]+ callbacks that the API lists are loaded$/)).toBeVisible()
  await page.getByRole('button', { name: 'Show as table' }).last().click()
  const picture = page.getByRole('slider').first()
  await picture.press('End')
  await picture.press('Shift+Home')
  await expect(picture).toHaveAttribute('aria-valuetext', /Enter narrows the window/)
  await expectAccessible(page)
})

test.describe(() => {
  test.use({ signsInAfresh: true })

  test('signed out', async ({ page, enter }) => {
    await enter('Tess Technician')
    await new CallbacksScreen(page).expectRows()
    await page.getByRole('button', { name: 'Account of Tess Technician' }).click()
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('an address that leads nowhere', async ({ page, enter }) => {
  await enter('Tess Technician', '/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})
