import type { Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { funnelLink } from './support/funnel-numbers.ts'
import { StoryScreen, storyOf } from './support/story-screen.ts'
import { expect, test } from './support/test.ts'

const WINDOW = '/callbacks?since=2026-11-20T12:00:00Z'

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to, find, change' })
const glossary = (page: Page) => page.getByRole('dialog', { name: 'Glossary' })
const switchOfKeys = (page: Page) => page.getByRole('checkbox', { name: 'Keys without Ctrl or ⌘ do something by themselves' })

/** The keys that the sheet lists under a heading. */
function keysUnder(page: Page, heading: string): Promise<string[]> {
  return sheet(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
    .locator('dt')
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))
}

test('the sheet says what the keys of the page do, and they do it', async ({ page, tenant, enter }) => {
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.keyboard.press('?')
  await expect(sheet(page)).toBeVisible()
  expect(await keysUnder(page, 'Asking')).toEqual(expect.arrayContaining(['/', 'w']))
  expect(await keysUnder(page, 'Rows')).toEqual(['j k', '↓ ↑ Home End', '→ ←', 'Enter'])
  // The page has its own box for “/”: what the key does elsewhere is not said here.
  expect(await keysUnder(page, 'Everywhere')).toEqual(['Ctrl K', '?'])
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()

  const row = (index: number) => screen.rows().nth(index).locator('[data-row-button]')
  await page.keyboard.press('j')
  await expect(row(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await expect(row(2)).toBeFocused()
  await page.keyboard.press('k')
  await expect(row(1)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(screen.rows().nth(1).getByRole('link', { name: /^Story of/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(row(1)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('/')
  await expect(screen.ticketNumber).toBeFocused()

  const example = await tenant.example('ticket_filter_mismatch')
  await page.goto(storyOf(example))
  await new StoryScreen(page).expectMatrix()
  await page.keyboard.press('?')
  await expect(sheet(page).getByRole('heading', { name: 'Matrix' })).toBeVisible()
  await expect(sheet(page).getByRole('heading', { name: 'Rows' })).toBeHidden()
})

test('letters are only letters in a text, in a dialog, with Ctrl, and once they are turned off', async ({ page, enter }) => {
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await screen.ticketNumber.fill('')
  await screen.ticketNumber.pressSequentially('?jw/')
  await expect(screen.ticketNumber).toHaveValue('?jw/')
  await expect(sheet(page)).toBeHidden()
  await page.locator('main').focus()
  await page.keyboard.press('Control+j')
  await page.keyboard.press('Alt+j')
  await expect(page.locator('main')).toBeFocused()

  await page.keyboard.press('?')
  await expect(sheet(page)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('w')
  await expect(sheet(page)).toBeVisible()
  await expect(screen.ticketNumber).not.toBeFocused()
  await switchOfKeys(page).uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toBeHidden()

  // Kept for the person, in the next load too.
  await page.reload()
  await screen.expectRows()
  await page.locator('main').focus()
  for (const key of ['j', '/', 'w', '?']) await page.keyboard.press(key)
  await expect(page.locator('main')).toBeFocused()
  await expect(sheet(page)).toBeHidden()
  const first = screen.rows().first().locator('[data-row-button]')
  await first.focus()
  await page.keyboard.press('j')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(screen.rows().nth(1).locator('[data-row-button]')).toBeFocused()

  // With Ctrl the palette still opens, and leads back to the switch.
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('shortcuts')
  await page.keyboard.press('Enter')
  await switchOfKeys(page).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(screen.ticketNumber).toBeFocused()
})

test('/ leads from every page to a box: its own, or the ticket number on Callbacks', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink('2026-11-20T12:00:00Z', '2026-11-20T15:00:00Z'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/callbacks\?/)
  const screen = new CallbacksScreen(page)
  await expect(screen.ticketNumber).toBeFocused()
  await page.goto('/workflows?since=2026-11-20T12:00:00Z&until=2026-11-20T15:00:00Z')
  await expect(page.getByRole('table', { name: 'Workflows' }).getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Workflow name' })).toBeFocused()
})

test('the palette finds a ticket, its workflows, pages, windows and choices, and says so when it finds nothing', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  const number = example.entityNumber ?? ''
  const name = example.workflowName ?? ''
  await enter('Tess Technician', linkTo(example))
  await new CallbacksScreen(page).expectRows()

  await page.getByRole('banner').getByRole('button', { name: /^Go to, find, change/ }).click()
  const box = palette(page).getByRole('combobox')
  await expect(box).toBeFocused()
  await expectAccessible(page, 'dialog')
  await box.fill(`${number} ${name}`)
  await palette(page).getByRole('option', { name: `Why did or didn’t “${name}” start on ${number}?` }).first().click()
  await expect(page).toHaveURL(new RegExp(`number=${number}&workflow=${example.workflowId}`))
  await expect(page.getByRole('region', { name: `${name} on ticket ${number}` })).toBeVisible()

  await page.keyboard.press('Control+k')
  await box.fill(`ticket ${number}`)
  await page.keyboard.press('ArrowDown')
  await expect(palette(page).getByRole('option', { name: `Story of ${number}` })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/story?number=${number}`)
  await expect(palette(page)).toBeHidden()

  await page.keyboard.press('Control+k')
  await box.fill('no such thing at all')
  await expect(palette(page).getByText(/^Nothing here is called that/)).toBeVisible()
  await expectAccessible(page, 'dialog')
  await box.fill('funnel')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Funnel' })).toHaveAttribute('aria-current', 'page')

  await page.keyboard.press('Control+k')
  await box.fill('last hour')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/funnel?since=2026-11-20T14:04:00Z&until=2026-11-20T15:04:00Z')
  await page.keyboard.press('Control+k')
  await box.fill('utc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Show times in' })).toHaveValue('utc')
  await page.keyboard.press('Control+k')
  await box.fill('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a word leads to what it means, over the page as it stands, and back', async ({ page, tenant, enter }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  const detail = new CallbacksScreen(page).detail(example.callbackId)
  const ofGate = detail.getByRole('link', { name: 'What does “Rule said no” mean?' })
  await ofGate.click()
  const entry = (hash: string) => glossary(page).locator(`#glossary-${hash}`)
  await expect(entry('gate-rule-said-no')).toBeFocused()
  await expect(entry('gate-rule-said-no')).toBeInViewport()
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Escape')
  await expect(glossary(page)).toBeHidden()
  await expect(ofGate).toBeFocused()
  await expect(page).not.toHaveURL(/#/)

  await detail.getByRole('link', { name: 'What does “Filter mismatch” mean?' }).first().press('Enter')
  await expect(entry('category-ticket_filter_mismatch')).toBeFocused()
  await page.goBack()
  await expect(glossary(page)).toBeHidden()
  await expect(detail).toBeVisible()

  // The link alone does it too, and closing it leaves the page.
  await page.goto('/story#glossary-state-SKIPPED')
  await expect(entry('state-SKIPPED')).toBeFocused()
  await glossary(page).getByRole('searchbox', { name: 'Search the glossary' }).fill('run_once')
  await expect(glossary(page).locator('dt')).toHaveText(['Run-once limitrun_once_limit'])
  await glossary(page).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('heading', { name: 'Whose story?' })).toBeVisible()
  await expect(page).not.toHaveURL(/#/)
})
