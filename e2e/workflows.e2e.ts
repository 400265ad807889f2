import type { Locator, Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { type Recorded, recordedCallbacks } from './support/recorded-callbacks.ts'
import { rowsOf } from './support/table.ts'
import { expect, test } from './support/test.ts'

// Few enough for two pages, and enough for rules to say no.
const WINDOW = { since: '2026-11-20T14:34:00Z', until: '2026-11-20T15:04:00Z' }
const PAGE = `/workflows?${new URLSearchParams(WINDOW)}`

function tableOf(page: Page): Locator {
  return page.getByRole('table', { name: 'Workflows', exact: true })
}

async function loadAll(page: Page): Promise<void> {
  const all = page.getByText(/^All [\d,]+ callbacks that the API lists are loaded$/)
  const more = page.getByRole('button', { name: 'Load all' })
  await expect(all.or(more)).toBeVisible()
  if (await more.isVisible()) await more.click()
  await expect(all).toBeVisible()
}

type Counted = { name: string; evaluated: number; matched: number; started: number }

/** Workflows as the API's rows record them, reckoned here. */
function countedIn(callbacks: readonly Recorded[]): Map<number, Counted> {
  const counted = new Map<number, Counted>()
  for (const { workflow_matches: matches } of callbacks) {
    for (const match of matches ?? []) {
      const { workflow_id: id, workflow_name: name, matched } = match
      const count = counted.get(id) ?? { name, evaluated: 0, matched: 0, started: 0 }
      counted.set(id, count)
      count.evaluated += 1
      count.matched += Number(matched)
    }
  }
  // The started list is a record of its own: now and then a callback has no audit of what it started.
  for (const id of callbacks.flatMap((callback) => callback.started_workflow_ids)) {
    const count = counted.get(id)
    if (count) count.started += 1
  }
  return counted
}

/** The one that started most often among those whose rule also said no. */
function busiest(callbacks: readonly Recorded[]): { id: number } & Counted {
  const saidNo = new Set(
    callbacks.flatMap(({ workflow_matches: matches }) =>
      (matches ?? []).flatMap((match) => (match.match_details?.category === 'ticket_filter_mismatch' ? [match.workflow_id] : [])),
    ),
  )
  const [first] = [...countedIn(callbacks)].filter(([id]) => saidNo.has(id)).sort(([, a], [, b]) => b.started - a.started)
  if (!first) throw new Error('no workflow whose rule said no')
  return { id: first[0], ...first[1] }
}

/** The first number in a cell; a share may stand behind it. */
function numberIn(text: string | undefined): number {
  return Number((text ?? '').split(' ')[0]?.replaceAll(',', ''))
}

const opened = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

test('the counts are those of the API’s own rows', async ({ page, app, enter }) => {
  await enter('Max Manager', PAGE)
  await loadAll(page)
  const counted = countedIn(await recordedCallbacks(app.origin, WINDOW))
  const names = [...counted.values()].map(({ name }) => name)
  const expected = [...counted.values()].filter(({ name }) => names.filter((each) => each === name).length === 1)
  await expect
    .poll(async () => {
      const rows = await rowsOf(tableOf(page))
      return rows
        .filter((row) => expected.some(({ name }) => name === row['Workflow']))
        .map((row) => ({
          name: row['Workflow'],
          matched: numberIn(row['Matched']),
          started: numberIn(row['Started']),
        }))
        .filter((row) => {
          const right = expected.find(({ name }) => name === row.name)
          return right?.matched !== row.matched || right.started !== row.started
        })
    })
    .toEqual([])
  expect((await rowsOf(tableOf(page))).length).toBeGreaterThan(10)
})

test('a workflow opens by the keyboard, the focus stays, and the link says so', async ({ page, app, enter }) => {
  const { id, name } = busiest(await recordedCallbacks(app.origin, WINDOW))
  await enter('Max Manager', PAGE)
  await loadAll(page)
  await page.getByRole('searchbox', { name: 'Workflow name' }).fill(String(id))
  const row = tableOf(page).locator(`[role=row][data-row-id="${id}"]`)
  const button = row.getByRole('button')
  await expect(button).toBeVisible()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  await expect(button).toBeFocused()
  await expect(opened(page, name).getByRole('heading', { name: 'Checks that did not hold' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`workflow=${id}(&|$)`))
  await page.reload()
  await expect(opened(page, name).getByRole('heading', { name: 'How complete the record is' })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Workflow name' })).toHaveValue(String(id))
})

test('filters and order are in the link, and come back from it', async ({ page, enter }) => {
  await enter('Max Manager', PAGE)
  await loadAll(page)
  const table = tableOf(page)
  await page.getByRole('button', { name: /^Never matched/ }).click()
  await table.getByRole('button', { name: 'Evaluated' }).click()
  await expect(page).toHaveURL(/only=never-matched/)
  await expect(page).toHaveURL(/sort=-evaluated/)
  await expect
    .poll(async () => (await rowsOf(table)).map((row) => numberIn(row['Matched'])).filter((matched) => matched > 0))
    .toEqual([])
  await page.goto(`${PAGE}&only=never-matched&sort=-evaluated`)
  await expect(page.getByRole('button', { name: /^Never matched/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(table.getByRole('columnheader', { name: 'Evaluated' })).toHaveAttribute('aria-sort', 'descending')
  await expect
    .poll(async () => {
      const evaluated = (await rowsOf(table)).map((row) => numberIn(row['Evaluated']))
      return evaluated.length > 0 && evaluated.every((count, index) => index === 0 || count <= (evaluated[index - 1] ?? 0))
    })
    .toBe(true)
})

test('without a window in the link, the last 24 hours are shown and pinned in the link', async ({ page, enter }) => {
  await enter('Max Manager', '/workflows')
  await expect(page).toHaveURL(/since=2026-11-19T15(:|%3A)04(:|%3A)00Z&until=2026-11-20T15(:|%3A)04(:|%3A)00Z/)
  await expect(page.getByText(/^[\d,]+ of about [\d,]+ callbacks loaded$/)).toBeVisible()
  await expect(page.getByText(/Counts are of callbacks, of [\d,]+ loaded/)).toBeVisible()
})

test('a check that did not hold leads to its callbacks', async ({ page, app, enter }) => {
  const { id, name } = busiest(await recordedCallbacks(app.origin, WINDOW))
  await enter('Max Manager', `${PAGE}&workflow=${id}`)
  await loadAll(page)
  const blockers = opened(page, name).getByRole('table', { name: 'Checks that did not hold, of the filter' })
  const first = blockers.getByRole('row').nth(1)
  const count = first.getByRole('link').first()
  await expect(count).toBeVisible()
  const callbacks = Number((await count.innerText()).replaceAll(',', ''))
  expect(callbacks).toBeGreaterThan(0)
  await count.click()
  await expect(page).toHaveURL(new RegExp(`/callbacks\\?.*workflow=${id}.*`))
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  expect(new URL(page.url()).searchParams.get('since')).toBe(WINDOW.since)
  expect(new URL(page.url()).searchParams.get('category')).toBe('ticket_filter_mismatch')
  expect(new URL(page.url()).searchParams.get('field')).not.toBeNull()

  await page.goBack()
  await opened(page, name).getByRole('table', { name: 'Checks that did not hold, of the filter' }).getByRole('row').nth(1).getByRole('link').last().click()
  await expect(page).toHaveURL(/\/callbacks\?/)
  const open = new URL(page.url()).searchParams.get('open') ?? ''
  await expect(screen.detail(open)).toBeVisible()
  await expect(screen.detail(open)).toContainText(name)
})

test('what keeps workflows from matching is said at once, and leads to the workflow and to exactly those callbacks', async ({ page, app, enter }) => {
  await enter('Max Manager', PAGE)
  await loadAll(page)
  const first = page.getByRole('list', { name: 'Checks that most often did not hold' }).getByRole('listitem').first()
  await expect(first).toContainText(/% of [\d,]+ that recorded it/)
  const [workflow, count] = [first.getByRole('link').first(), first.getByRole('link').nth(1)]
  const name = await workflow.innerText()
  const notHeld = Number((await count.innerText()).replaceAll(',', ''))
  await workflow.click()
  await expect(opened(page, name).getByRole('heading', { name: 'Checks that did not hold' })).toBeVisible()
  await page.goBack()
  await count.click()
  await new CallbacksScreen(page).expectRows()
  const { searchParams } = new URL(page.url())
  const id = Number(searchParams.get('workflow'))
  const callbacks = await recordedCallbacks(app.origin, WINDOW)
  const recorded = callbacks.filter(({ workflow_matches: matches }) =>
    (matches ?? []).some(
      (match) =>
        match.workflow_id === id &&
        match.match_details?.category === searchParams.get('category') &&
        match.match_details?.field_comparisons?.some((check) => check.field_name === searchParams.get('field') && !check.is_match),
    ),
  )
  expect(notHeld).toBe(recorded.length)
  // Asked by workflow, the window is another question to the API, and is loaded anew.
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  await expect(page.getByRole('region', { name: 'Among the loaded callbacks' })).toContainText(`${notHeld} of `)
})

test('the number of all is left out where the funnel may not be seen', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(403)
  await tenant.fail({ name: 'status-403', endpoint: 'funnel', times: 'forever' })
  await enter('Tess Technician', '/workflows')
  await expect(page.getByText(/^[\d,]+ callbacks loaded, more exist$/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a load that fails says what happened, keeps what is there, and goes on', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(422)
  await enter('Max Manager', '/workflows?since=2026-11-20T13:04:00Z&until=2026-11-20T15:04:00Z')
  await expect(page.getByRole('button', { name: 'Load all' })).toBeVisible()
  await expect(tableOf(page)).toBeVisible()
  await tenant.fail({ name: 'status-422', endpoint: 'callbacks', times: 'forever' })
  await page.getByRole('button', { name: 'Load all' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Request id')
  await expect(alert).toContainText('What is loaded stays')
  await expect(tableOf(page).locator('[role=row][data-row-id]').first()).toBeVisible()
  await tenant.mend()
  await alert.getByRole('button', { name: 'Go on' }).click()
  await expect(alert).toHaveCount(0)
  await loadAll(page)
})

test('the first load that fails says so', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(422)
  await tenant.fail({ name: 'status-422', endpoint: 'callbacks', times: 'forever' })
  await enter('Max Manager', PAGE)
  await expect(page.getByRole('alert')).toContainText('Request id')
  await tenant.mend()
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(tableOf(page)).toBeVisible()
})

test('is accessible, closed and with a workflow open, and on a narrow screen', async ({ page, app, enter }) => {
  test.setTimeout(120_000)
  const { id, name } = busiest(await recordedCallbacks(app.origin, WINDOW))
  await enter('Max Manager', PAGE)
  await loadAll(page)
  await expectAccessible(page)
  await page.goto(`${PAGE}&workflow=${id}`)
  await loadAll(page)
  await expect(opened(page, name).getByRole('heading', { name: 'How complete the record is' })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(opened(page, name)).toBeVisible()
  await expectAccessible(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
