import type { Locator, Page } from 'playwright/test'
import { expect, test } from './support/test.ts'

type Role = Parameters<Page['getByRole']>[0]
/** One line of the tree: what it is, how it is called, and the text that it holds itself. */
type Line = { role: string; name: string; text: string }

/** "- 'button "Find"':" and the like, as the tree writes a line. */
function lineOf(written: string): Line {
  const line = written.trim().replace(/^- '?/, '').replaceAll("''", "'")
  const [all = '', role = '', name = ''] = /^([\w/]+)(?: "((?:[^"\\]|\\.)*)")?[^:]*/.exec(line) ?? []
  const text = line.slice(all.length).replace(/^'?:\s*/, '').replaceAll(/^"|"$/g, '')
  return { role, name: name.replaceAll(/\\(.)/g, '$1'), text }
}

/** The page as a screen reader is given it. Nothing else of it is looked at in this file. */
async function tree(of: Locator): Promise<Line[]> {
  return (await of.ariaSnapshot()).split('\n').map(lineOf)
}

/** Waits until somebody who listens comes by such a line. */
async function hear(page: Page, role: Role | 'text' | 'paragraph', words: RegExp): Promise<Line> {
  let heard: Line | undefined
  await expect
    .poll(async () => {
      heard = (await tree(page.locator('body'))).find((line) => line.role === role && words.test(line.name || line.text))
      return heard !== undefined
    }, `${role} ${words}`)
    .toBe(true)
  if (heard === undefined) throw new Error(`no ${role} ${words}`)
  return heard
}

/** Goes to what was heard, by its role and its whole name, and presses a key there. */
async function press(page: Page, role: Role, words: RegExp, key = 'Enter'): Promise<void> {
  const { name } = await hear(page, role, words)
  await page.getByRole(role, { name, exact: true }).first().press(key)
}

test('with the accessibility tree as the only view: sign in, ask for a ticket, hear why, copy it, follow the story', async ({ page, tenant }) => {
  const example = await tenant.example('ticket_filter_mismatch')
  const number = example.entityNumber ?? ''
  const name = example.workflowName ?? ''
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/callbacks')
  await press(page, 'button', /^Sign in/)
  await press(page, 'button', /Tess Technician/)

  await hear(page, 'heading', /^Find callbacks$/)
  const { name: box } = await hear(page, 'textbox', /^Ticket number$/)
  await page.getByRole('textbox', { name: box }).focus()
  await page.keyboard.insertText(`Re: [${number}] cannot sign in`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`number=${number}`))

  // Each row’s button says what it opens; the callback in question is found by its time.
  await hear(page, 'button', new RegExp(`${number}: why each workflow did or did not start`))
  await page.goto(`${page.url()}&open=${example.callbackId}`)
  const verdict = await hear(page, 'paragraph', /^(Started \d+ workflows?|No workflow started|Nothing started)/)
  expect(verdict.text).toMatch(/\.$/)

  // A gate says its word and its count; the folded one opens.
  await hear(page, 'group', /^Rule said no \d+$/)
  await hear(page, 'group', /^Not for this event \d+$/)
  await press(page, 'button', /^\d+ (wrong trigger type|entity type mismatch|manual only)/)
  const ofWorkflow = new RegExp(`^${name.replaceAll(/[^\w\s]/g, '.')} \\d+ of \\d+ checks? did not hold`)
  await press(page, 'button', ofWorkflow)
  await hear(page, 'columnheader', /^Held$|^Did it hold/i)
  await press(page, 'button', new RegExp(`^Copy note of “${name}”`))
  await hear(page, 'status', new RegExp(`^Copied: Ticket note of “${name}”`))

  await press(page, 'link', /^Story$/)
  await hear(page, 'heading', new RegExp(`^Story of ticket ${number}`))
  await hear(page, 'grid', /^Story of ticket/)
  await hear(page, 'status', /^All \d+ callbacks loaded$/)
  await hear(page, 'columnheader', /, (Created|Updated), (Started|Nothing started)/)
  await hear(page, 'rowheader', /\w/)
  await press(page, 'gridcell', /^Rule said no/)
  await hear(page, 'paragraph', /^Did not start: /)

  await press(page, 'link', /^Funnel$/)
  await hear(page, 'heading', /^Funnel/)
  await hear(page, 'heading', /^Received$/)
  await hear(page, 'link', /^[\d,]+ callbacks.*: show these callbacks, Received$/)
})
