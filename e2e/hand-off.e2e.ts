import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { clipboard, emptyClipboard } from './support/clipboard.ts'
import { signIn } from './support/people.ts'
import { serveApp } from './support/server.ts'
import { Tenant } from './support/tenant.ts'
import { expect, test } from './support/test.ts'

const WINDOW = '/callbacks?since=2026-11-20T12:00:00Z&until=2026-11-20T15:00:00Z'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

/** The address in a note's line "Link: …". */
function linkIn(note: string): string {
  const link = /^Link: (\S+)$/m.exec(note)?.[1]
  if (link === undefined) throw new Error(`no link in “${note}”`)
  return link
}

/** Opens the match that a filter turned down, by the screen. */
async function openMatch(page: Page, tenant: Tenant) {
  const example = await tenant.example('ticket_filter_mismatch')
  const name = example.workflowName ?? ''
  const detail = new CallbacksScreen(page).detail(example.callbackId)
  const match = detail.locator(`[data-workflow-id="${example.workflowId}"]`)
  return { example, name, detail, match }
}

test('a note says the verdict, the times in the zone shown and in UTC, the ids, and a link that leads back', async ({
  page,
  tenant,
  enter,
}) => {
  const { example, name, match } = await openMatch(page, tenant)
  const open = { open: example.callbackId, match: String(example.workflowId) }
  await enter('Tess Technician', linkTo(example, open))
  const button = match.getByRole('button', { name: `Copy note of “${name}”` })
  await expect(button).toHaveText('Copy note')
  // The button says it for a moment only, which lasts as long as time stands still.
  await page.clock.pauseAt(await tenant.nowMs())
  await button.click()
  await expect(button).toHaveText('Copied')
  await page.clock.runFor(3_000)
  await page.clock.resume()
  await expect(page.getByRole('status').filter({ hasText: 'Copied: Ticket note' })).toBeAttached()
  await expect(button).toHaveText('Copy note')

  const note = await clipboard(page)
  expect(note).toMatch(/^Did not start: its filter did not hold\./)
  expect(note).toContain('Checks that did not hold (')
  expect(note).toContain(`Callback id: ${example.callbackId}`)
  expect(note).toMatch(/^Request id: [0-9a-f-]{36}$/m)
  expect(note).toMatch(/^Created in PSA: .* UTC−0[45]:00 \(America\/New_York\), .* UTC$/m)
  expect(note).toContain('What to look at (advice, not recorded): ')

  await page.goto('/funnel')
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  await page.goto(linkIn(note))
  await expect(match.getByRole('button', { name }).first()).toHaveAttribute('aria-expanded', 'true')
})

test('every other form is one step further, and nothing of a token is in any of them', async ({ page, tenant, enter }) => {
  const { example, name, match } = await openMatch(page, tenant)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  const copyAs = async (form: RegExp) => {
    await match.getByRole('button', { name: `Other ways to copy “${name}”` }).click()
    await emptyClipboard(page)
    await page.getByRole('dialog', { name: `Copy “${name}” as` }).getByRole('button', { name: form }).click()
    await expect.poll(() => clipboard(page)).not.toBe('')
    await expect(page.getByRole('dialog', { name: `Copy “${name}” as` })).toBeHidden()
    return clipboard(page)
  }
  expect(await copyAs(/Markdown/)).toContain(`- Callback id: \`${example.callbackId}\``)
  const json: unknown = JSON.parse(await copyAs(/JSON/))
  expect(json).toMatchObject({ about: { callback_id: example.callbackId }, callback: { callback_id: example.callbackId } })
  expect(await copyAs(/CSV/)).toMatch(/^workflow_id,workflow_name,.*created_in_psa_at \(America\/New_York\),created_in_psa_at \(UTC\)/)

  const curl = await copyAs(/curl/)
  expect(curl).toContain('Authorization: Bearer <token>')
  expect(curl).not.toMatch(/eyJ/)
  const address = new URL(/curl '([^']*)'/.exec(curl)?.[1] ?? '')
  const answer = await page.request.get(address.href, {
    headers: { authorization: 'Bearer neo_sk_sandbox_readonly0000000000000001' },
  })
  expect(await answer.text()).toContain(example.callbackId)
})

test('masked values stay masked in what the key copies, and the link names no entity', async ({ page, tenant, enter }) => {
  const { example, name, match } = await openMatch(page, tenant)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  await match.getByRole('button', { name: `Other ways to copy “${name}”` }).click()
  const dialog = page.getByRole('dialog', { name: `Copy “${name}” as` })
  await dialog.getByRole('checkbox', { name: 'Mask recorded values' }).check()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await match.getByRole('button', { name, exact: false }).first().focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: `Copied: Ticket note of “${name}”, masked` })).toBeAttached()
  const note = await clipboard(page)
  expect(note).toContain('‹value 1›')
  expect(note).not.toContain(example.entityNumber ?? '')
  expect(note).not.toMatch(new RegExp(`\\b${example.entityId}\\b`))
  await page.goto(linkIn(note))
  await expect(match.getByRole('button', { name }).first()).toHaveAttribute('aria-expanded', 'true')
})

test('the key c copies the callback that the focus is on, without opening it', async ({ page, enter }) => {
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  await page.keyboard.press('j')
  await expect(screen.rows().first().locator('[data-row-button]')).toBeFocused()
  await page.keyboard.press('j')
  await expect(screen.rows().nth(1).locator('[data-row-button]')).toBeFocused()
  const focusedId = await screen.rows().nth(1).getAttribute('data-row-id')
  await page.keyboard.press('c')
  await expect.poll(() => clipboard(page)).toContain(`Callback id: ${focusedId}`)
  await page.getByRole('searchbox', { name: 'Text in the loaded rows' }).fill('')
  await page.keyboard.type('c')
  await expect(page.getByRole('searchbox', { name: 'Text in the loaded rows' })).toHaveValue('c')
})

test('the key c is heard as the very first one, on a link that opened a match', async ({ page, tenant, enter }) => {
  const { example, match } = await openMatch(page, tenant)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  await expect(match.getByRole('button', { name: /^Copy note of/ })).toBeVisible()
  await emptyClipboard(page)
  await page.keyboard.press('c')
  await expect.poll(() => clipboard(page)).toMatch(/^Did not start: /)
})

test('where the browser refuses the clipboard, the text is shown and selected', async ({ page, tenant, enter }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  const { example, name, match } = await openMatch(page, tenant)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  await match.getByRole('button', { name: `Copy note of “${name}”` }).click()
  const dialog = page.getByRole('dialog', { name: 'The browser did not allow copying' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement
      return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ''
    })
  await expect.poll(selected).toMatch(/^Did not start: /)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})

async function saved(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^Save as file/ }).click()
  return (await download).path()
}

test('a saved set opens again, marked as a file, and nothing is asked of the API beside it', async ({
  page,
  tenant,
  enter,
}) => {
  test.slow()
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  // What lies around the table is higher or lower over a file, and so are the rows in sight more or fewer.
  const before = (await screen.facts()).slice(0, 20)
  const path = await saved(page)

  await page.goto('/callbacks?since=2026-11-20T14:30:00Z')
  await screen.expectRows()
  const asked = page.url()
  await tenant.forgetRequests()
  await page.getByLabel('Saved file', { exact: true }).setInputFiles({ name: 'friday.jsonl.gz', mimeType: '', buffer: readFileSync(path) })
  const banner = page.getByRole('region', { name: 'Opened file' })
  await expect(banner).toContainText(/friday\.jsonl\.gz, saved 2026-11-20 10:04:00 UTC−05:00 from “Sandbox”/)
  await expect(banner).toContainText('Nothing is asked of the API')
  await expect.poll(async () => (await screen.facts()).slice(0, 20)).toEqual(before)
  const second = (await screen.rows().nth(1).getAttribute('data-row-id')) ?? ''
  await expectAccessible(page)

  const bar = page.getByRole('region', { name: 'Among the loaded callbacks' })
  await bar.getByRole('searchbox', { name: 'Text in the loaded rows' }).fill('ticket')
  await expect(bar.getByText(/^\d+ of 100 loaded$/)).toBeVisible()
  await bar.getByRole('button', { name: 'Show all loaded' }).click()
  await screen.open(second)
  await emptyClipboard(page)
  await page.getByRole('button', { name: 'Copy note of this callback' }).click()
  await expect.poll(() => clipboard(page)).toContain('Link: none')
  const note = await clipboard(page)
  expect(note).toContain('Link: none; read from the file “friday.jsonl.gz”')
  expect(note).toMatch(/^Request id: [0-9a-f-]{36}$/m)
  await expect(page.getByRole('button', { name: 'Compare with the last time it started' })).toHaveCount(0)
  expect(await tenant.requests('callbacks')).toEqual([])

  await banner.getByRole('button', { name: 'Close file' }).click()
  await expect(banner).toBeHidden()
  await screen.expectRows()
  const since = new URL(asked).searchParams.get('since')
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('since') === since)
})

test('what cannot be opened is said, and what is on the screen stays', async ({ page, enter }) => {
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.rows().nth(1).click()
  await expect(page.locator('[data-callback-id]')).toHaveCount(1)
  await expect(page).toHaveURL(/open=/)
  const before = { address: page.url(), loaded: await screen.loadedCount(), first: await screen.rows().first().innerText() }
  await page.getByLabel('Saved file', { exact: true }).setInputFiles({ name: 'notes.txt', mimeType: '', buffer: Buffer.from('hello') })
  const problem = page.getByRole('alert').filter({ hasText: '“notes.txt” could not be opened' })
  await expect(problem).toContainText('This is not a file that “Save as file” has written.')
  await expect(page.locator('[data-callback-id]')).toHaveCount(1)
  expect({
    address: page.url(),
    loaded: await screen.loadedCount(),
    first: await screen.rows().first().innerText(),
  }).toEqual(before)
  await problem.getByRole('button', { name: 'Dismiss' }).click()
  await expect(problem).toBeHidden()
})

test('a file can be dropped on the page', async ({ page, enter }) => {
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const bytes = readFileSync(await saved(page)).toString('base64')
  const dropped = await page.evaluateHandle((packed) => {
    const transfer = new DataTransfer()
    const data = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    transfer.items.add(new File([data], 'dropped.jsonl.gz'))
    return transfer
  }, bytes)
  await screen.table.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByRole('region', { name: 'Opened file' })).toContainText('dropped.jsonl.gz')
})

test('a link whose record is gone says so, and what it had pointed at', async ({ page, enter }) => {
  const gone = { open: 'cb-of-last-week', match: '17' }
  await enter('Tess Technician', `/callbacks?${new URLSearchParams({ number: 'T20261101.0001', until: '2026-11-01T09:30:00Z', ...gone })}`)
  const notice = page.getByRole('status').filter({ hasText: 'The API did not give the callback that this link opens' })
  await expect(notice).toContainText(
    'What the link pointed at: number T20261101.0001; received to Sun 1 Nov 04:30 UTC−05:00; the verdict of workflow 17; callback id cb-of-last-week',
  )
  await page.goto(`/callbacks?${new URLSearchParams({ since: '2026-11-01T09:10:00Z', until: '2026-11-01T09:30:00Z', ...gone })}`)
  await expect(
    page.getByRole('status').filter({ hasText: 'The API cannot be asked for the callback that this link opens' }),
  ).toContainText('the verdict of workflow 17; callback id cb-of-last-week')
})

test('a note’s link opened by a colleague a day later shows the same', async ({ page, browser }) => {
  test.setTimeout(120_000)
  const app = await serveApp()
  try {
    const tenant = new Tenant(app.origin)
    await page.clock.setFixedTime(await tenant.nowMs())
    const { example, name, match } = await openMatch(page, tenant)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin })
    const at = linkTo(example, { open: example.callbackId, match: String(example.workflowId) })
    await signIn(page, 'Tess Technician', `${app.origin}${at}`)
    await emptyClipboard(page)
    await match.getByRole('button', { name: `Copy note of “${name}”` }).click()
    await expect.poll(() => clipboard(page)).not.toBe('')
    const note = await clipboard(page)
    // Nothing may be asked of a server that is about to end.
    await page.goto('about:blank')

    await tenant.advance(24 * 60 * 60)
    const context = await browser.newContext()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin })
    const colleague = await context.newPage()
    await colleague.clock.setFixedTime(await tenant.nowMs())
    await signIn(colleague, 'Max Manager', linkIn(note))
    // Not the tenant's example: a day later another callback may be that.
    const there = new CallbacksScreen(colleague)
      .detail(example.callbackId)
      .locator(`[data-workflow-id="${example.workflowId}"]`)
    await emptyClipboard(colleague)
    await there.getByRole('button', { name: `Copy note of “${name}”` }).click()
    await expect.poll(() => clipboard(colleague)).not.toBe('')
    const withoutRequest = (text: string) => text.replace(/^Request id: .*$/m, '')
    expect(withoutRequest(await clipboard(colleague))).toBe(withoutRequest(note))
    await context.close()
  } finally {
    await app.stop()
  }
})
