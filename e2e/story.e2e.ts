import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { cellOf, StoryScreen, storyOf } from './support/story-screen.ts'
import { expect, test } from './support/test.ts'

const GATES = [
  ['started', 'Started'],
  ['matched-not-started', 'Matched, not started'],
  ['error', 'Error'],
  ['missing_event_settings', 'Set-up'],
  ['run_once_limit', 'Limits'],
  ['ticket_filter_mismatch', 'Rule said no'],
  ['wrong_trigger_type', 'Not for this event'],
  ['no-details', 'Unclassified'],
] as const

for (const [name, gate] of GATES) {
  test(`a cell shows its gate and opens its verdict: ${gate}`, async ({ page, tenant, enter }) => {
    const example = await tenant.example(name)
    const workflow = example.workflowName ?? ''
    await enter('Tess Technician', storyOf(example, cellOf(example)))
    const screen = new StoryScreen(page)
    await screen.expectMatrix()
    await expect(screen.row(workflow).locator('[aria-expanded=true]')).toHaveAccessibleName(
      new RegExp(`^${gate}`),
    )
    await expect(screen.opened().getByRole('heading', { name: workflow, exact: true })).toBeVisible()
    await expect(screen.opened().getByText(gate, { exact: true }).first()).toBeVisible()
    if (example.matchReason) await expect(screen.opened()).toContainText(example.matchReason)
  })
}

test('there is a column for each callback of the ticket, the newest right', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', linkTo(example))
  const callbacks = new CallbacksScreen(page)
  await callbacks.expectRows()
  const inTheList = await callbacks.loadedCount()
  await page.getByRole('navigation').getByRole('link', { name: 'Story' }).click()
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.grid).toHaveAttribute('aria-colcount', String(inTheList + 1))
  await expect(page.getByText(`All ${inTheList} callbacks loaded`)).toBeVisible()
  const newest = screen.grid.locator(`[role=columnheader][aria-colindex="${inTheList + 1}"]`)
  await expect(newest).toBeInViewport()
})

test('"Why didn’t it run?" is one link: the verdict on top, the workflow’s row in front', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('ticket_filter_mismatch')
  const workflow = example.workflowName ?? ''
  await enter('Tess Technician', storyOf(example, { workflow: String(example.workflowId) }))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  const verdict = screen.verdict(workflow)
  await expect(verdict).toContainText('On the newest callback')
  await expect(screen.grid.getByRole('rowheader').first()).toHaveAccessibleName(workflow)
  await expect
    .poll(async () => {
      const [above, below] = await Promise.all([verdict.boundingBox(), screen.grid.boundingBox()])
      return above !== null && below !== null && above.y < below.y
    })
    .toBe(true)

  await verdict.getByRole('button', { name: /^\d+ rule said no/ }).click()
  await expect(screen.opened()).toContainText('Did not start')
  await page.getByRole('button', { name: `Ask about ${workflow} no more` }).click()
  await expect(verdict).toBeHidden()
})

test('only workflows that started, nearly did, need a look or changed have a row; the others are one line that opens', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', storyOf(example))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.row(example.workflowName ?? '')).toHaveCount(1)
  const shown = await screen.grid.getByRole('rowheader').count()
  const line = page.getByRole('button', { name: /^\d+ other workflows$/ })
  const others = Number.parseInt(await line.innerText(), 10)
  expect(others).toBeGreaterThan(10)
  await line.click()
  await expect(page).toHaveURL(/all=true/)
  await expect(screen.grid.getByRole('rowheader')).toHaveCount(shown + others)
})

test('the matrix by the keyboard alone: one tab stop, arrows, Enter opens, Escape closes', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', storyOf(example))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.grid.locator('[tabindex="0"]')).toHaveCount(1)
  await screen.grid.locator('[tabindex="0"]').focus()
  const focused = () =>
    page.evaluate(() => {
      const { row, column } =
        (document.activeElement instanceof HTMLElement && document.activeElement.dataset) || {}
      return [Number(row), Number(column)]
    })
  await expect(screen.grid.locator('[tabindex="0"]')).toBeFocused()
  const [row = 0, column = 0] = await focused()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(focused).toEqual([row, column - 1])
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toEqual([row + 1, column - 1])
  await page.keyboard.press('Enter')
  await expect(screen.opened()).toBeVisible()
  await expect(page).toHaveURL(/open=.*match=/)
  await expect.poll(focused).toEqual([row + 1, column - 1])
  await page.keyboard.press('Escape')
  await expect(screen.opened()).toBeHidden()
  await expect.poll(focused).toEqual([row + 1, column - 1])

  await page.keyboard.press('Home')
  await expect.poll(focused).toEqual([row + 1, -1])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/workflow=/)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await expect(screen.grid.locator('[tabindex="0"]')).toHaveCount(1)
})

test('a column’s head opens the whole callback', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', storyOf(example, { open: example.callbackId }))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.opened().locator(`[data-callback-id="${example.callbackId}"]`)).toContainText('Started')
  await screen.opened().getByRole('button', { name: 'Close', exact: true }).click()
  await expect(screen.opened()).toBeHidden()
})

test('what changed between two callbacks: the opened one and the one before, or those that are picked', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', storyOf(example))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  const changed = page.getByRole('region', { name: 'What changed between two callbacks' })
  const from = changed.getByRole('combobox', { name: 'From' })
  const options = await from.getByRole('option').count()
  expect(options).toBeGreaterThan(2)
  const before = await changed.innerText()
  await from.selectOption({ index: options - 1 })
  await expect(page).toHaveURL(/from=.*to=/)
  // The link is changed first and the page a moment later.
  await expect.poll(() => changed.innerText()).not.toBe(before)
  await expect(changed).toContainText(/as recorded/i)
  const link = page.url()
  const words = await changed.innerText()
  await page.goto('/funnel')
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  await page.goto(link)
  await expect.poll(() => changed.innerText()).toBe(words)
})

test('a link opened later shows the same, or says that the record is gone and what it had pointed at', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', storyOf(example, { ...cellOf(example), at: '2026-11-12T09:30:00Z' }))
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.opened()).toContainText('Did not start')

  await page.goto(
    storyOf(example, {
      open: 'no-such-callback',
      match: String(example.workflowId),
      at: '2026-11-12T09:30:00Z',
    }),
  )
  await screen.expectMatrix()
  const gone = page.getByRole('status').filter({ hasText: 'not among the' })
  await expect(gone).toContainText('no-such-callback')
  await expect(gone).toContainText('Thu 12 Nov')
  await expect(gone).toContainText(example.workflowName ?? '')

  await page.goto('/story?number=T19990101.0001&open=long-gone&match=17&at=2026-11-12T09:30:00Z')
  await expect(page.getByText('The API has no callbacks for this entity')).toBeVisible()
  await expect(page.getByText('long-gone')).toBeVisible()
})

test('without an entity the page asks whose story; a pasted subject line will do', async ({
  page,
  tenant,
  enter,
}) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', '/story')
  await expect(page.getByRole('heading', { name: 'Whose story?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Ticket number' }).fill(`Re: [${example.entityNumber}] printer`)
  await page.keyboard.press('Enter')
  await new StoryScreen(page).expectMatrix()
  await expect(page).toHaveURL(new RegExp(`number=${example.entityNumber}$`))
})

test('from a callback to its story and back', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', linkTo(example, { open: example.callbackId }))
  const callbacks = new CallbacksScreen(page)
  await callbacks.expectRows()
  await callbacks
    .rows()
    .first()
    .getByRole('link', { name: `Story of ${example.entityNumber}` })
    .click()
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await page.goBack()
  await callbacks.detail(example.callbackId).getByRole('link', { name: 'Story', exact: true }).click()
  await screen.expectMatrix()
  await expect(screen.opened().locator(`[data-callback-id="${example.callbackId}"]`)).toBeVisible()
  await screen.opened().getByRole('link', { name: 'Open in Callbacks' }).click()
  await expect(callbacks.detail(example.callbackId)).toBeVisible()
})

test('the story is accessible, and fits a narrow screen', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter(
    'Tess Technician',
    storyOf(example, { ...cellOf(example), workflow: String(example.workflowId) }),
  )
  const screen = new StoryScreen(page)
  await screen.expectMatrix()
  await expect(screen.opened()).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const widths = () =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth])
  await expect.poll(widths).toEqual([390, 390])
})
