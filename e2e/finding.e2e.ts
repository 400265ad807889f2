import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'

test('pasting a ticket number and Enter shows its callbacks; opening one shows the verdicts', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('ticket_filter_mismatch')
  const number = example.entityNumber ?? ''
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()

  // As it is pasted from a subject line.
  await screen.ticketNumber.fill(`Re: [${number}] Password reset`)
  await screen.ticketNumber.press('Enter')
  await screen.expectRowsOf(number)

  await screen.open(example.callbackId)
  const detail = screen.detail(example.callbackId)
  await expect(detail.getByRole('group', { name: /rule said no/i })).toBeVisible()
  await expect(detail.getByRole('button', { name: new RegExp(escaped(example.workflowName ?? '')) })).toBeVisible()
})

test('a row opens and closes by the keyboard alone', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.keyboard.press('/')
  await expect(screen.ticketNumber).toBeFocused()
  await page.keyboard.insertText(example.entityNumber ?? '')
  await page.keyboard.press('Enter')
  await screen.expectRowsOf(example.entityNumber ?? '')
  await expect(screen.row(example.callbackId)).toBeVisible()

  const button = screen.rows().first().getByRole('button')
  const wasOpen = (await button.getAttribute('aria-expanded')) === 'true'
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', String(!wasOpen))
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', String(wasOpen))
})

test('an entity is found by its type and id', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.forgetRequests()
  await page.getByRole('button', { name: 'Entity', exact: true }).click()
  await page.getByRole('combobox', { name: 'Entity type' }).selectOption(example.entityType)
  await page.getByRole('textbox', { name: 'Entity id' }).fill(example.entityId)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect
    .poll(async () => (await tenant.requests('callbacks')).at(-1)?.query)
    .toMatchObject({ entity_id: example.entityId, entity_type: expect.stringMatching(new RegExp(`^${example.entityType}$`, 'i')) })
  await expect(screen.row(example.callbackId)).toBeAttached()
})

test('a window shows what was received in it, and every row of it', async ({ page, tenant, enter }) => {
  const since = '2026-11-20T12:00:00.000Z'
  const until = '2026-11-20T13:30:00.000Z'
  await enter('Tess Technician', `/callbacks?since=${since}&until=${until}`)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const { callbacks } = await tenant.funnelNumbers(since, until)
  expect(callbacks.received).toBeGreaterThan(5)
  await expect.poll(() => screen.loadedCount()).toBe(Math.min(callbacks.received, 100))
})

test('the server’s own filters are sent as the contract names them', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', `/callbacks?since=2026-11-19T16:00:00Z&change=UPDATE,CREATE&workflow=${example.workflowId}`)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  expect((await tenant.requests('callbacks')).at(0)?.query).toMatchObject({
    since: '2026-11-19T16:00:00.000Z',
    change_type: 'UPDATE,CREATE',
    agent_id: String(example.workflowId),
  })
  const changes = new Set((await screen.facts()).map((row) => row['Change']))
  expect([...changes].every((change) => change === 'Updated' || change === 'Created')).toBe(true)

  await tenant.forgetRequests()
  await page.getByRole('button', { name: /^Filtered out/ }).click()
  await expect
    .poll(async () => (await tenant.requests('callbacks')).at(-1)?.query['filtered_only'])
    .toBe('true')
})

const UNSENDABLE = [
  ['an entity id without a type', 'id=4711', /entity id needs its entity type/i],
  ['a start more than 7 days ago', 'since=2026-11-01T00:00:00Z', /7 days/],
  ['an end before its start', 'since=2026-11-20T10:00:00Z&until=2026-11-20T09:00:00Z', /end has to be after the start/i],
  ['a workflow that is no number', 'since=2026-11-20T10:00:00Z&workflow=password-reset', /whole number/i],
] as const

for (const [what, parameters, words] of UNSENDABLE) {
  test(`${what} is told before anything is sent`, async ({ page, tenant, enter }) => {
    await enter('Tess Technician', `/callbacks?${parameters}`)
    await expect(page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible()
    expect(await tenant.requests('callbacks')).toEqual([])
  })
}

test('what is no ticket number is told, and nothing is sent', async ({ page, tenant, enter }) => {
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.forgetRequests()
  await screen.ticketNumber.fill('0f9b2f0e-1111-4222-8333-444455556666')
  await screen.ticketNumber.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'callback id' })).toBeVisible()
  expect(await tenant.requests('callbacks')).toEqual([])
})

test('a number that has no callbacks gets an empty state that names the filter', async ({ page, enter }) => {
  await enter('Tess Technician', '/callbacks?number=T19990101.0001')
  await expect(page.getByText('T19990101.0001').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /no callbacks/i })).toBeVisible()
})

test('a link opens the match that it names', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  const link = linkTo(example, { open: example.callbackId, match: String(example.workflowId) })
  await enter('Tess Technician', link)
  const detail = new CallbacksScreen(page).detail(example.callbackId)
  await expect(detail.getByRole('table').first()).toBeVisible()
  await expect(detail.getByText(example.matchReason ?? '', { exact: false }).first()).toBeVisible()
})

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
