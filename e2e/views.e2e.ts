import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { account, signIn } from './support/people.ts'
import { type Recorded, recordedCallbacks } from './support/recorded-callbacks.ts'
import { expect, test } from './support/test.ts'

/** In it something failed, and a workflow matched without being started beside another one that started. */
const WINDOW = { since: '2026-11-19T22:45:00Z', until: '2026-11-19T23:02:00Z' }
const LINK = `/callbacks?${new URLSearchParams(WINDOW)}`

function viewLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name, exact: true })
}

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  return page.getByRole('dialog', { name: 'Views' })
}

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save view…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(viewLink(page, name)).toHaveAttribute('aria-current', 'true')
}

test('the built-in views show what they say, and lead back to the last ticket until the tab is loaded anew', async ({ app, page, enter }) => {
  const recorded = await recordedCallbacks(app.origin, WINDOW)
  const matches = (callback: Recorded) => callback.workflow_matches ?? []
  const starts = (callback: Recorded, id: number) => callback.started_workflow_ids.includes(id)
  const expected: [name: string, callbacks: Recorded[]][] = [
    ['Failed', recorded.filter(({ state }) => state === 'FAILED')],
    [
      'Matched but not started',
      recorded.filter((callback) => matches(callback).some((match) => match.matched && !starts(callback, match.workflow_id))),
    ],
    [
      'Nobody matched',
      recorded.filter(
        (callback) =>
          matches(callback).length > 0 &&
          !matches(callback).some(({ matched }) => matched) &&
          callback.started_workflow_ids.length === 0,
      ),
    ],
  ]
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  expect(await screen.loadedCount()).toBe(recorded.length)
  await expect(viewLink(page, 'All')).toHaveAttribute('aria-current', 'true')
  await expect(viewLink(page, 'My last ticket')).toBeDisabled()
  for (const [name, callbacks] of expected) {
    expect(callbacks.length, name).toBeGreaterThan(0)
    await viewLink(page, name).click()
    await expect(viewLink(page, name)).toHaveAttribute('aria-current', 'true')
    await expect(page.getByText(`${callbacks.length} of ${recorded.length} loaded`, { exact: true })).toBeVisible()
    for (const { callback_id } of callbacks.slice(-3)) await expect(screen.row(callback_id)).toBeVisible()
  }

  const ticket = expected[2]?.[1].findLast(({ entity_number }) => entity_number !== null)
  await screen.open(ticket?.callback_id ?? '')
  await viewLink(page, 'My last ticket').click()
  await expect(screen.ticketNumber).toHaveValue(ticket?.entity_number ?? '')
  await screen.expectRowsOf(ticket?.entity_number ?? '')
  await page.goto(LINK)
  await screen.expectRows()
  await expect(viewLink(page, 'My last ticket')).toBeDisabled()
})

test('a view is saved, pinned, opened, changed, brought up to date, renamed, deleted and taken back', async ({ page, context, tenant, enter }) => {
  await enter('Tess Technician', '/callbacks?outcome=failed')
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.getByRole('button', { name: 'Save view…' }).click()
  await expectAccessible(page, 'dialog[open]')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const hostile = '<b>Failed</b> of “the” night'
  await saveView(page, hostile)

  await viewLink(page, 'All').click()
  await expect(viewLink(page, hostile)).not.toHaveAttribute('aria-current')
  await page.clock.setFixedTime((await tenant.nowMs()) + 3 * 3_600_000)
  await page.reload()
  await viewLink(page, hostile).click()
  // The last 24 hours are those before it was opened, not before it was saved.
  await expect(page).toHaveURL(/since=2026-11-19T18(:|%3A)04/)
  await expect(viewLink(page, hostile)).toHaveAttribute('aria-current', 'true')

  await page.getByRole('button', { name: 'Filtered out' }).click()
  await expect(page.getByText(`“${hostile}”, changed`)).toBeVisible()
  await page.getByRole('button', { name: 'Update…' }).click()
  await page.getByRole('radio', { name: /^As on the screen/ }).check()
  await page.getByRole('button', { name: 'Update', exact: true }).click()
  await expect(page).toHaveURL(/until=2026-11-20T18(:|%3A)04/)
  await expect(viewLink(page, hostile)).toHaveAttribute('aria-current', 'true')

  const panel = await openPanel(page)
  await panel.getByRole('button', { name: `Rename “${hostile}”` }).click()
  await panel.getByRole('textbox', { name: 'New name' }).fill('Night')
  await panel.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(viewLink(page, 'Night')).toBeVisible()
  await panel.getByRole('button', { name: 'Unpin “Night”' }).click()
  await expect(viewLink(page, 'Night')).toBeHidden()
  await panel.getByRole('button', { name: 'Pin “Night”' }).click()
  await panel.getByRole('button', { name: 'Delete “Night”' }).click()
  await expect(panel.getByText('“Night” was deleted.')).toBeVisible()
  await expect(viewLink(page, 'Night')).toBeHidden()
  await panel.getByRole('button', { name: 'Undo' }).click()
  await expect(viewLink(page, 'Night')).toBeVisible()
  await expectAccessible(page, '[popover]:popover-open')

  // Whoever signs in next in this browser has none of it.
  const other = await context.newPage()
  await other.clock.setFixedTime(await tenant.nowMs())
  await context.clearCookies()
  await signIn(other, 'Max Manager', LINK)
  await expect((await openPanel(other)).getByText('No view is saved yet.')).toBeVisible()
  const keys = await other.evaluate(() => Object.keys(localStorage))
  expect(keys.filter((key) => !/^(views|choices)-[0-9a-f]{20}$/.test(key))).toEqual([])
})

test('views are exported and imported; what is broken is said, and nothing is lost', async ({ page, enter }) => {
  await enter('Tess Technician', '/callbacks?outcome=failed')
  await new CallbacksScreen(page).expectRows()
  await saveView(page, 'Night')
  const panel = await openPanel(page)
  const downloading = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export 1' }).click()
  const exported = await readFile(await (await downloading).path(), 'utf8')
  expect(JSON.parse(exported)).toMatchObject({ version: 1, views: [{ name: 'Night', link: '/callbacks?outcome=failed', pinned: true }] })

  await panel.getByRole('button', { name: 'Import…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import views' })
  const importText = async (text: string) => {
    await dialog.getByRole('textbox', { name: 'Or paste the text' }).fill(text)
    await dialog.getByRole('button', { name: 'Import the text' }).click()
  }
  await importText('{"kind":')
  await expect(dialog.getByRole('status')).toHaveText('This is not JSON, so these are no exported views. Nothing was changed.')
  await importText(exported)
  await expect(dialog.getByRole('status')).toContainText('There already: “Night”.')
  const trap = { name: 'Trap', link: 'javascript:alert(1)' }
  const fitting = { name: 'Funnel of the window', link: '/funnel?psa=5', pinned: true }
  const sameName = { name: 'Night', link: '/callbacks?outcome=skipped', pinned: true }
  const file = { kind: 'callback-explorer-views', version: 1, views: [trap, fitting, sameName] }
  await dialog.getByLabel('File of views').setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await expect(dialog.getByRole('status')).toContainText('2 views added.')
  await expect(dialog.getByRole('status')).toContainText('“Trap” leads to no page of this dashboard')
  await expectAccessible(page, 'dialog[open]')
  await dialog.getByRole('button', { name: 'Close' }).click()
  for (const name of ['Night', 'Night (2)']) await expect(viewLink(page, name)).toBeVisible()

  await (await openPanel(page)).getByRole('link', { name: /^Funnel of the window/ }).click()
  await expect(page).toHaveURL(/\/funnel\?.*psa=5/)
  await expect(viewLink(page, 'Funnel of the window')).toHaveAttribute('aria-current', 'true')
})

test('a browser that keeps nothing is said to, and the page goes on', async ({ page, enter }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = function setItem(key, text) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError')
      Reflect.set(this, key, text)
    }
  })
  await enter('Tess Technician', '/callbacks?outcome=failed')
  await new CallbacksScreen(page).expectRows()
  await saveView(page, 'Night')
  await expect((await openPanel(page)).getByRole('alert')).toContainText('The browser did not keep your views')
  await page.keyboard.press('Escape')
  await account(page, 'Tess Technician').click()
  await page.getByRole('radio', { name: 'Comfortable' }).check()
  await expect(page.getByRole('dialog', { name: 'Account' }).getByRole('alert')).toContainText('keeps nothing')
})

test('what a person chooses stays chosen, the link goes before it, and it is forgotten on request', async ({ page, enter }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await enter('Tess Technician', LINK)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const rowHeight = async () => (await screen.rows().first().boundingBox())?.height
  const state = screen.table.getByRole('columnheader', { name: 'State' })
  const isDark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(await rowHeight()).toBe(24)
  await expect.poll(() => rowsInSight(screen)).toBeGreaterThanOrEqual(20)

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'State' }).uncheck()
  await page.getByRole('radio', { name: 'Comfortable' }).check()
  await expect.poll(rowHeight).toBe(28)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Show times in' }).selectOption({ label: 'UTC' })
  await page.getByRole('button', { name: /^Colours: as the system/ }).click()
  await page.getByRole('button', { name: /^Colours: light/ }).click()

  await page.goto(LINK)
  await screen.expectRows()
  await expect(state).toBeHidden()
  expect(await rowHeight()).toBe(28)
  await expect(screen.table.getByRole('columnheader', { name: 'Created in PSA (UTC)' })).toBeVisible()
  expect(await isDark()).toBe('dark')
  await page.goto(`${LINK}&hide=error`)
  await expect(state).toBeVisible()
  await expect(screen.table.getByRole('columnheader', { name: 'Error' })).toBeHidden()

  await page.goto(LINK)
  await screen.expectRows()
  await account(page, 'Tess Technician').click()
  await page.getByRole('button', { name: 'Forget my choices' }).click()
  await expect(state).toBeVisible()
  await expect.poll(rowHeight).toBe(24)
  await expect(page.getByRole('combobox', { name: 'Show times in' })).toHaveValue('mine')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.reload()
  await screen.expectRows()
  expect([await rowHeight(), await isDark()]).toEqual([24, 'light dark'])
})

/** Rows of which all is to be seen. */
function rowsInSight(screen: CallbacksScreen): Promise<number> {
  return screen.rows().evaluateAll((rows) => {
    const box = rows[0]?.closest('[role=table]')?.parentElement?.parentElement?.getBoundingClientRect()
    if (!box) return 0
    return rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return top >= box.top && bottom <= box.bottom
    }).length
  })
}
