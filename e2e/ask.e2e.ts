import type { Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import type { Example } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

/** Counts presses of the mouse button from now on; keys that press a button are none. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset['clicks'] = '0'
    document.addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement
        dataset['clicks'] = String(Number(dataset['clicks']) + 1)
      },
      { capture: true },
    )
  })
  return async () => Number(await page.locator('html').getAttribute('data-clicks'))
}

async function putOnClipboard(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
}

function answerOf(page: Page, { workflowName, entityNumber, entityId }: Example) {
  return page.getByRole('region', { name: `${workflowName} on ticket ${entityNumber ?? entityId}` })
}

test('one paste and two clicks lead from a ticket number to the verdict of a named workflow', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician')
  await new CallbacksScreen(page).expectRows()
  // As it is copied from a mail's subject.
  await putOnClipboard(page, `Re: [${example.entityNumber}] cannot sign in`)
  const clicks = await countClicks(page)

  await page.keyboard.press('ControlOrMeta+V')
  await expect(page).toHaveURL(new RegExp(`number=${example.entityNumber}`))
  await page.getByRole('button', { name: 'Workflow: Any workflow' }).click()
  await page.getByRole('option', { name: new RegExp(`${example.workflowId} · on`) }).click()

  const answer = answerOf(page, example)
  await expect(answer.getByRole('heading', { name: example.workflowName ?? '' })).toBeVisible()
  await expect(answer.getByText(/^(Did not start|Started|Matched|Error|Not )/).first()).toBeInViewport()
  expect(await clicks()).toBeLessThanOrEqual(2)
})

test('the keyboard alone leads there as well', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician')
  await new CallbacksScreen(page).expectRows()
  await putOnClipboard(page, example.entityNumber ?? '')
  const clicks = await countClicks(page)

  await page.keyboard.press('/')
  await page.keyboard.press('ControlOrMeta+V')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`number=${example.entityNumber}`))
  await page.keyboard.press('w')
  await expect(page.getByPlaceholder('Search')).toBeFocused()
  await page.keyboard.type(example.workflowName ?? '')
  await expect(page.getByRole('option', { name: new RegExp(`${example.workflowId} · on`) })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(answerOf(page, example)).toBeVisible()
  expect(await clicks()).toBe(0)
})

test('the link alone shows the same answer, with its evidence, its choice of callback and the way to the story', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { workflow: String(example.workflowId) }))
  const answer = answerOf(page, example)
  await expect(answer).toBeVisible()
  await expect(answer.getByText(/Evaluated on \d+ of its \d+ callbacks?\./)).toBeVisible()
  await expect(answer.getByText('Recorded reason')).toBeVisible()
  await expect(answer.getByRole('link', { name: /story/i })).toHaveAttribute(
    'href',
    `/story?number=${example.entityNumber}&workflow=${example.workflowId}`,
  )
  // The other callbacks are all there, each answering for the workflow.
  const screen = new CallbacksScreen(page)
  await expect(screen.rows()).toHaveCount(await screen.loadedCount())
  await expectAccessible(page)
})

test('the entity is asked for whole, and another workflow is answered without asking again', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { workflow: String(example.workflowId) }))
  await expect(answerOf(page, example)).toBeVisible()
  const asked = (await tenant.requests('callbacks')).map(({ query }) => query)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.every((query) => query['agent_id'] === undefined)).toBe(true)

  await tenant.forgetRequests()
  await page.keyboard.press('w')
  await page.getByRole('option', { name: / · on / }).last().click()
  await expect(answerOf(page, example)).toBeHidden()
  await expect(page.getByRole('region', { name: / on ticket / })).toBeVisible()
  expect(await tenant.requests('callbacks')).toEqual([])
})

test('a link may name the workflow, in any case', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { workflow: (example.workflowName ?? '').toUpperCase() }))
  await expect(answerOf(page, example)).toBeVisible()
})

test('a name that no callback records is said to be none', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { workflow: 'Make coffee' }))
  await expect(page.getByText('No workflow called “Make coffee” in what is loaded')).toBeVisible()
})

test('a workflow that was evaluated on none of the callbacks has its own answer', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { workflow: '999999' }))
  const answer = page.getByRole('region', { name: `Workflow 999999 on ticket ${example.entityNumber}` })
  await expect(answer.getByText(/^Not (evaluated|known)/).first()).toBeVisible()
  await expect(answer.getByText(/Evaluated on none of its \d+ callbacks?/)).toBeVisible()
})

test('a paste that holds no number, and one into a box, do not search', async ({ page, tenant, enter }) => {
  await enter('Tess Technician')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await tenant.forgetRequests()
  await putOnClipboard(page, 'Good morning')
  await page.keyboard.press('ControlOrMeta+V')
  await screen.ticketNumber.focus()
  await putOnClipboard(page, 'T20261120.0042')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(screen.ticketNumber).toHaveValue('T20261120.0042')
  expect(new URL(page.url()).searchParams.get('number')).toBeNull()
  expect(await tenant.requests('callbacks')).toEqual([])
})
