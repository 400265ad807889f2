import { funnelLink } from './support/funnel-numbers.ts'
import { measured } from './support/measured.ts'
import { rowsOf } from './support/table.ts'
import { expect, test } from './support/test.ts'

const MORNING = { since: '2026-11-20T13:04:00Z', until: '2026-11-20T15:04:00Z' }
const BEFORE = { since: '2026-11-20T11:04:00Z', until: '2026-11-20T13:04:00Z' }
const WEEK_EARLIER = { since: '2026-11-13T13:04:00Z', until: '2026-11-13T15:04:00Z' }

test('two earlier windows stand beside this one, counted as the sandbox counts them again', async ({ page, tenant, enter }) => {
  await enter('Max Manager', funnelLink(MORNING.since, MORNING.until))
  const panel = page.getByRole('region', { name: 'Compared with before' })
  await expect(panel.getByRole('region', { name: 'The 2 hours before' }).getByRole('listitem').first()).toBeVisible()
  await expect(panel.getByRole('region', { name: 'The same time a week earlier' }).getByRole('listitem').first()).toBeVisible()

  const [now, before, week] = await tenant.funnelNumbersOf([MORNING, BEFORE, WEEK_EARLIER])
  await panel.getByText('Figure by figure, now and before').click()
  const table = panel.getByRole('group', { name: 'Table of every figure now and before' }).getByRole('table')
  await expect(table).toBeVisible()
  const rows = await rowsOf(table)
  for (const [figure, block, field] of [
    ['Callbacks received', 'callbacks', 'received'],
    ['Entities', 'callbacks', 'unique_entities'],
    ['Callbacks filtered out', 'callbacks', 'filtered_out'],
    ['Events processed', 'events_processed', 'count'],
    ['Workflows finished', 'workflows_triggered', 'finished'],
    ['PSA calls', 'psa_api', 'calls'],
  ] as const) {
    const row = Object.values(rows.find((each) => each['Figure']?.startsWith(figure)) ?? {})
    const counted = [now, before, week].map((numbers) => new Map(Object.entries(numbers?.[block] ?? {})).get(field))
    // Figure, now, before, its change, a week earlier, its change.
    expect([row[1], row[2], row[4]].map((text) => measured(text ?? 'missing')), figure).toEqual(counted)
  }
})

test('changes are told in sentences, and the earlier window is a link', async ({ page, tenant, enter }) => {
  await enter('Max Manager', funnelLink(MORNING.since, MORNING.until))
  const [now, before] = await tenant.funnelNumbersOf([MORNING, BEFORE])
  const part = page.getByRole('region', { name: 'The 2 hours before' })
  const received = part.getByRole('listitem').filter({ hasText: 'Callbacks received' })
  await expect(received).toContainText(now?.callbacks.received.toLocaleString('en-GB') ?? 'nothing')
  await expect(received).toContainText(`from ${before?.callbacks.received.toLocaleString('en-GB')} in the 2 hours before`)

  await part.getByRole('link', { name: 'The 2 hours before' }).click()
  await expect(page).toHaveURL(/since=2026-11-20T11(:|%3A)04(:|%3A)00Z&until=2026-11-20T13(:|%3A)04(:|%3A)00Z/)
  await expect(page.getByText(/^Between .* came in/)).toContainText(before?.callbacks.received.toLocaleString('en-GB') ?? 'nothing')
})

test('a change from a time that was not recorded is no finding', async ({ page, enter }) => {
  await enter('Max Manager', funnelLink('2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z'))
  const week = page.getByRole('region', { name: 'The same time a week earlier' })
  await expect(week).toContainText('The API warns: “This tenant has records since')
  await expect(week).toContainText('It begins before the records do')
  await expect(week.getByRole('listitem')).toHaveCount(0)
})

test('where the API refuses an earlier window the page says so and goes on', async ({ page, tenant, watch, enter }) => {
  watch.allowStatus(422)
  await tenant.speak({ funnelLimit: 'look-back' })
  await enter('Max Manager', funnelLink(MORNING.since, MORNING.until))
  const week = page.getByRole('region', { name: 'The same time a week earlier' })
  await expect(week).toContainText('Not compared, since the API gave no numbers: The window may be at most 7 days')
  await expect(week).toContainText('Request id')
  await expect(page.getByRole('region', { name: 'The 2 hours before' }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
})
