import type { Locator, Page } from 'playwright/test'
import { expectAccessible } from './support/accessible.ts'
import {
  createdMs,
  filterMismatches,
  lastStartsIn,
  type NotStarted,
  type Recorded,
  recordedCallbacks,
} from './support/recorded-callbacks.ts'
import { expect, test } from './support/test.ts'

const HOUR_MS = 3_600_000

/** The link with the match open, found by its entity. */
function matchLink({ callback, workflowId }: NotStarted, more: Record<string, string> = {}): string {
  const entity: Record<string, string> =
    callback.entity_number === null
      ? { type: callback.entity_type, id: callback.entity_id }
      : { number: callback.entity_number }
  return `/callbacks?${new URLSearchParams({ ...entity, open: callback.callback_id, match: String(workflowId), ...more })}`
}

function compareButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Compare with the last time it started' })
}

function panelOf(page: Page, { workflowName }: NotStarted): Locator {
  return page.getByRole('region', { name: `The last time ${workflowName} started` })
}

async function expectEarlier(panel: Locator, earlier: Recorded): Promise<void> {
  const href = () => panel.getByRole('link', { name: 'Open that callback' }).getAttribute('href')
  await expect.poll(async () => new URL((await href()) ?? '', 'http://x').searchParams.get('open')).toBe(earlier.callback_id)
}

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the sandbox has no ${what}`)
  return found
}

function lastHours(origin: string, nowMs: number, hours: number): Promise<Recorded[]> {
  return recordedCallbacks(origin, { since: new Date(nowMs - hours * HOUR_MS).toISOString() })
}

/** The first that never started on its entity, as far back as the API tells of that. */
async function firstWithoutOwnStart(origin: string, candidates: readonly NotStarted[]): Promise<NotStarted | undefined> {
  for (const candidate of candidates.slice(0, 30)) {
    const { entity_type, entity_id } = candidate.callback
    // Most often the first will do.
    // oxlint-disable-next-line no-await-in-loop
    const own = await recordedCallbacks(origin, { entity_type, entity_id })
    if (!lastStartsIn(own).entity(candidate)) return candidate
  }
  return undefined
}

test('a match that did not start is compared with its last start on the same ticket, among what is loaded', async ({
  page,
  app,
  tenant,
  enter,
}) => {
  const callbacks = await lastHours(app.origin, await tenant.nowMs(), 24)
  const lastStart = lastStartsIn(callbacks)
  const asked = must(
    filterMismatches(callbacks).find((pair) => lastStart.entity(pair)),
    'workflow that started on a ticket and later did not',
  )
  await enter('Tess Technician', matchLink(asked))
  await expect(compareButton(page)).toBeVisible()
  await tenant.forgetRequests()
  await compareButton(page).click()
  const panel = panelOf(page, asked)
  const earlier = must(lastStart.entity(asked), 'earlier start')
  await expectEarlier(panel, earlier)
  await expect(panel.getByText(/^The last start on this/)).toBeVisible()
  await expect(panel.getByRole('row', { name: /What became of it.*Started.*Rule said no/ })).toBeVisible()
  expect(await tenant.requests('callbacks'), 'all of the ticket is loaded').toEqual([])
  await expect(page).toHaveURL(
    ({ searchParams }) => searchParams.get('compare') === `${asked.callback.callback_id}~${asked.workflowId}`,
  )

  await page.reload()
  await expectEarlier(panelOf(page, asked), earlier)
  await panelOf(page, asked).getByRole('link', { name: 'Open that callback' }).click()
  await expect(page.locator(`[data-callback-id="${earlier.callback_id}"]`)).toBeVisible()
})

test('where it never started on the ticket, the last start with the same entity type and change type is found', async ({
  page,
  app,
  tenant,
  enter,
}) => {
  const callbacks = await lastHours(app.origin, await tenant.nowMs(), 24)
  const lastStart = lastStartsIn(callbacks)
  const near = filterMismatches(callbacks).filter((pair) => {
    const earlier = lastStart.similar(pair)
    return earlier && createdMs(pair.callback) - createdMs(earlier) < 8 * HOUR_MS && !lastStart.entity(pair)
  })
  const asked = must(
    await firstWithoutOwnStart(app.origin, near),
    'workflow that started on another ticket shortly before',
  )
  await enter('Tess Technician', matchLink(asked))
  await expect(compareButton(page)).toBeVisible()
  await tenant.forgetRequests()
  await compareButton(page).click()
  const panel = panelOf(page, asked)
  await expectEarlier(panel, must(lastStart.similar(asked), 'earlier start'))
  await expect(panel.getByText(/^No start on this .* The last start with the same entity type and change type/)).toBeVisible()
  const sent = await tenant.requests('callbacks')
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length).toBeLessThanOrEqual(10)
  expect(sent.every(({ query }) => query['agent_id'] === String(asked.workflowId))).toBe(true)
})

test('none found is said, with what was looked at', async ({ page, app, tenant, enter }) => {
  // What the API still gives, with the two minutes and twenty seconds that a search keeps away from the edge.
  const beginsMs = (await tenant.nowMs()) - 7 * 24 * HOUR_MS + 140_000
  const callbacks = await recordedCallbacks(app.origin, {
    since: new Date(beginsMs).toISOString(),
    until: new Date(beginsMs + 30 * HOUR_MS).toISOString(),
  })
  const lastStart = lastStartsIn(callbacks)
  const similarTo = ({ callback, workflowId }: NotStarted) =>
    callbacks.filter(
      (earlier) =>
        createdMs(earlier) < createdMs(callback) &&
        earlier.entity_type === callback.entity_type &&
        earlier.change_type === callback.change_type &&
        earlier.entity_id !== callback.entity_id &&
        earlier.workflow_matches?.some((match) => match.workflow_id === workflowId),
    ).length
  // Few enough before it for ten requests.
  const few = filterMismatches(callbacks).filter(
    (pair) => !lastStart.entity(pair) && !lastStart.similar(pair) && similarTo(pair) < 500,
  )
  const asked = must(await firstWithoutOwnStart(app.origin, few), 'workflow that had not started yet')
  await enter('Tess Technician', matchLink(asked))
  await compareButton(page).click()
  const panel = panelOf(page, asked)
  await expect(panel.getByText(/^No earlier start found in \d+ earlier callbacks? of this/)).toBeVisible()
  await expect(panel.getByText(new RegExp(` and ${similarTo(asked)} others? with the same entity type and change type`))).toBeVisible()
  await expect(panel.getByText(/, back to Fri 13 Nov \d\d:\d\d UTC.*The API goes back 7 days at most\.$/)).toBeVisible()
  await expect(panel.getByRole('link', { name: 'Open that callback' })).toHaveCount(0)
})

test('the search is in sight while it runs, can be cancelled, and goes on when it is wanted again', async ({
  page,
  app,
  tenant,
  enter,
}) => {
  const callbacks = await lastHours(app.origin, await tenant.nowMs(), 24)
  const asked = must(
    await firstWithoutOwnStart(app.origin, filterMismatches(callbacks)),
    'workflow that did not start on its ticket',
  )
  await enter('Tess Technician', matchLink(asked))
  await expect(compareButton(page)).toBeVisible()
  await tenant.fail({ name: 'hang', endpoint: 'callbacks', milliseconds: 30_000, times: 1 })
  await compareButton(page).click()
  const panel = panelOf(page, asked)
  await expect(panel.getByText(/looked at \d+ callbacks?.* of at most 10 requests/)).toBeVisible()
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.getByText(/The search was cancelled; the rest was not looked at/)).toBeVisible()
  await tenant.mend()
  await panel.getByRole('button', { name: 'Search again' }).click()
  await expect(panel.getByText(/^(No start on this|No earlier start found)/)).toBeVisible()
})

test('a failed request ends the search with what happened, and it can be tried again', async ({
  page,
  app,
  tenant,
  enter,
  watch,
}) => {
  const callbacks = await lastHours(app.origin, await tenant.nowMs(), 24)
  const asked = must(
    await firstWithoutOwnStart(app.origin, filterMismatches(callbacks)),
    'workflow that did not start on its ticket',
  )
  await enter('Tess Technician', matchLink(asked))
  await expect(compareButton(page)).toBeVisible()
  watch.allowStatus(403)
  await tenant.fail({ name: 'status-403', endpoint: 'callbacks', times: 1 })
  await compareButton(page).click()
  const panel = panelOf(page, asked)
  await expect(panel.getByText(/A request failed; the rest was not looked at/)).toBeVisible()
  await expect(panel.getByRole('alert')).toContainText(/request id/i)
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByText(/^(No start on this|No earlier start found)/)).toBeVisible()
})

test('what differs reads well for everybody', async ({ page, app, tenant, enter }) => {
  // axe looks at the page twice, with all workflows of the callback in it.
  test.slow()
  const callbacks = await lastHours(app.origin, await tenant.nowMs(), 12)
  const asked = must(filterMismatches(callbacks)[0], 'workflow that did not start')
  await enter('Tess Technician', matchLink(asked, { compare: `${asked.callback.callback_id}~${asked.workflowId}` }))
  await expect(panelOf(page, asked).getByText(/^(The last start|No start on this|No earlier start found)/)).toBeVisible()
  await expectAccessible(page)
})
