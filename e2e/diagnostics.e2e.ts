import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { clipboard, emptyClipboard } from './support/clipboard.ts'
import { account } from './support/people.ts'
import { storyOf } from './support/story-screen.ts'
import { expect, test } from './support/test.ts'

const HOUR = 'since=2026-11-20T14:04:00Z&until=2026-11-20T15:04:00Z'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

async function openDiagnostics(page: Page): Promise<Locator> {
  await account(page, 'Tess Technician').click()
  await page.getByRole('dialog', { name: 'Account' }).getByRole('button', { name: 'Diagnostics' }).click()
  const panel = page.getByRole('dialog', { name: 'Diagnostics' })
  await expect(panel).toBeVisible()
  return panel
}

test('an operator sees and copies build, configuration and requests, and nothing of a customer or of the sign-in', async ({
  page,
  tenant,
  enter,
  watch,
}) => {
  watch.allowStatus(503)
  await tenant.fail({ name: 'status-503', endpoint: 'callbacks', times: 1 })
  const example = await tenant.example('started')
  const tokens = new Set<string>()
  page.on('request', (request) => {
    const { authorization } = request.headers()
    if (authorization !== undefined) tokens.add(authorization.replace(/^Bearer /, ''))
  })
  await enter('Tess Technician', linkTo(example, { open: example.callbackId }))
  await new CallbacksScreen(page).expectRows()

  const button = account(page, 'Tess Technician')
  await button.click()
  const menu = page.getByRole('dialog', { name: 'Account' })
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  await expect(menu.getByText(/^Version /)).toHaveText(
    new RegExp(`^Version ${version.replaceAll('.', String.raw`\.`)}, (commit [0-9a-f]{7,}( with changes)?|unknown commit)$`),
  )
  await page.keyboard.press('Escape')

  const panel = await openDiagnostics(page)
  await expect(panel).toContainText('/callbacks?entity_number=…')
  await expect(panel.getByRole('row', { name: /\/callbacks\?/ }).first()).toContainText(/503, 200 · answered · 2 tries/)
  await expect(panel).toContainText(/total [\d.]+ ms, database [\d.]+ ms/)
  await expect(panel).toContainText(/Remaining1,\d+/)
  await expect(panel).toContainText('Unreadable rows: none of')
  await expectAccessible(page, 'dialog[open]')

  await emptyClipboard(page)
  await panel.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect.poll(() => clipboard(page)).toContain('# Callback Explorer: diagnostics')
  const copied = await clipboard(page)
  const request = (await tenant.requests('callbacks')).find(({ status }) => status === 200)
  expect(copied).toContain(request?.requestId)
  expect(copied).toContain('/callbacks?entity_number=…')
  expect(tokens.size).toBeGreaterThan(0)
  for (const secret of [...tokens, 'Tess', 'tess.', example.entityNumber ?? 'no number', example.callbackId]) {
    expect(copied).not.toContain(secret)
    expect(await panel.innerText()).not.toContain(secret)
  }

  const licences = await page.request.get((await panel.getByRole('link', { name: /^Licences/ }).getAttribute('href')) ?? '')
  expect(licences.headers()['content-type']).toContain('text/plain')
  const listed = readFileSync('docs/licences.md', 'utf8')
  const texts = await licences.text()
  const named = [...texts.matchAll(/^## (\S+) - (\S+) \(/gm)].map(([, name, of]) => `| ${name} | ${of} |`)
  expect(named.filter((line) => !listed.includes(line)), 'bundled and not listed in docs/licences.md').toEqual([])
  for (const name of ['react', 'tailwindcss', 'zod']) expect(texts).toContain(`## ${name} - `)
  expect(texts).toContain('Permission is hereby granted, free of charge')

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
})

test('rows that drifted beyond reading are counted on every page, each with the place, the reason and what came', async ({
  page,
  tenant,
  enter,
}) => {
  await tenant.fail({ name: 'broken-rows', endpoint: 'callbacks', times: 'forever' })
  await tenant.speak({ hostileText: true })
  await enter('Tess Technician', `/callbacks?${HOUR}`)
  await new CallbacksScreen(page).expectRows()

  await page.getByRole('button', { name: /4 rows could not be read/ }).click()
  const about = page.getByRole('dialog', { name: 'About what is loaded' })
  await expect(about).toContainText('Row 2 of its page')
  await expect(about).toContainText('callback_id: is missing')
  await expect(about).toContainText('created_in_psa_at: not an ISO-8601 date and time; there is "yesterday"')
  await expect(about).toContainText('Row 6 of its page')
  await expect(about).toContainText('workflow_matches: should be a list, not text; there is "not recorded"')
  await about.getByText('What the API gave').first().click()
  const row = about.getByText(/^\{"state":/)
  await expect(row).toBeVisible()
  // What would turn the line around is named, and markup is text.
  await expect(row).toContainText('[character U+202E]')
  expect(await about.innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  await page.keyboard.press('Escape')

  await tenant.speak({})
  const panel = await openDiagnostics(page)
  const lost = panel.getByRole('table', { name: /^Unreadable rows: 4 of 100 rows/ })
  await expect(lost.getByRole('row', { name: /row 2 of the answer callback_id: is missing/ })).toBeVisible()
  await expect(lost.getByRole('row', { name: /created_in_psa_at: not an ISO-8601 date and time/ })).toBeVisible()

  const example = await tenant.example('started')
  for (const [address, prepare] of [
    [storyOf(example, {}), null],
    [`/workflows?${HOUR}`, null],
    [`/funnel?${HOUR}`, 'Load the callbacks of this window'],
  ] as const) {
    await test.step(address, async () => {
      await page.goto(address)
      if (prepare !== null) await page.getByRole('button', { name: prepare }).click()
      await page.getByRole('button', { name: /\d+ rows? could not be read/ }).click()
      const why = page.getByRole('dialog', { name: /rows? could not be read/ })
      await expect(why).toContainText('Row 2 of its page')
      await expect(why).toContainText('callback_id: is missing')
    })
  }
})
