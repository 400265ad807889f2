import { readFileSync } from 'node:fs'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { clipboard, emptyClipboard } from './support/clipboard.ts'
import { expectHarmless } from './support/harm.ts'
import { expect, test } from './support/test.ts'

const WINDOW = 'since=2026-11-20T14:00:00Z&until=2026-11-20T15:00:00Z'

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`)
  })
})

test.describe('hostile text in every string of the answers', () => {
  test.beforeEach(({ tenant }) => tenant.speak({ hostileText: true, ids: 'strings' }))

  test('does nothing among callbacks, in an opened match and in what is copied', async ({ page, context, enter }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await enter('Max Manager', `/callbacks?${WINDOW}`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    await expectHarmless(page)
    await screen.rows().first().click()
    const detail = page.locator('[data-callback-id]')
    const matches = detail.locator('[data-workflow-id]')
    await matches.filter({ hasText: /checks? did not hold/ }).first().getByRole('button', { expanded: false }).first().click()
    const match = matches.filter({ has: page.getByRole('button', { expanded: true }) })
    await expect(match.getByRole('table').first()).toBeVisible()
    await expectHarmless(page)
    // Named where it would have turned the line round.
    await expect(page.getByText('[character U+202E]', { exact: false }).first()).toBeAttached()

    await match.getByRole('button', { name: /^Other ways to copy/ }).click()
    await emptyClipboard(page)
    await page.getByRole('dialog', { name: /^Copy/ }).getByRole('button', { name: /Markdown/ }).click()
    await expect.poll(() => clipboard(page)).not.toBe('')
    const markdown = await clipboard(page)
    expect(markdown).not.toMatch(/[\u200B\u202A-\u202E\u2066-\u2069]/)
    const outsideCode = markdown.replaceAll(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    expect(outsideCode).not.toMatch(/(?<!\\)<(?:img|script|svg|b)\b|(?<!\\)\]\(javascript|(?<!\\)\*\*bold/)
  })

  test('does nothing in a story', async ({ page, tenant, enter }) => {
    const { entityType, entityId } = await tenant.example('ticket_filter_mismatch')
    await enter('Max Manager', `/story?${new URLSearchParams({ type: entityType, id: entityId })}`)
    await expect(page.getByRole('grid', { name: /^Story of / }).getByRole('row').nth(2)).toBeVisible()
    await expectHarmless(page)
    await page.getByRole('grid').getByRole('gridcell').last().click()
    await expect(page.locator('[data-opened]')).toBeVisible()
    await expectHarmless(page)
  })

  test('does nothing among workflows, and in an opened one', async ({ page, enter }) => {
    await enter('Max Manager', `/workflows?${WINDOW}`)
    const rows = page.getByRole('table').locator('[role=row][data-row-id]')
    await expect(rows.first()).toBeVisible()
    await rows.first().click()
    await expect(page.getByRole('table').getByRole('group').first()).toBeVisible()
    await expectHarmless(page)
  })

  test('does nothing in the funnel', async ({ page, enter }) => {
    await enter('Max Manager', `/funnel?${WINDOW}`)
    await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
    await expect(page.getByText('The API gave warnings')).toBeVisible()
    await expectHarmless(page)
  })

  test('does nothing in a file that is opened', async ({ page, tenant, enter }) => {
    await enter('Max Manager', `/callbacks?${WINDOW}`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /^Save as file/ }).click()
    const buffer = readFileSync(await (await download).path())
    await tenant.speak({})
    const name = '\u202E<img class=hostile src=x onerror=window.hostileRan=1>.jsonl.gz'
    await page.getByLabel('Saved file', { exact: true }).setInputFiles({ name, mimeType: '', buffer })
    await expect(page.getByRole('region', { name: 'Opened file' })).toBeVisible()
    await screen.rows().nth(1).click()
    await expect(page.locator('[data-callback-id]').first()).toBeVisible()
    await expectHarmless(page)
  })
})
