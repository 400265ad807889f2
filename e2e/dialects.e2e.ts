import type { Page } from 'playwright/test'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { expect, test } from './support/test.ts'
import type { Tenant } from './support/tenant.ts'

type Dialect = Parameters<Tenant['speak']>[0]

/** Every way of writing a change type, an entity type and a date, in all combinations. */
const MATRIX: readonly Dialect[] = (['name', 'tuple', 'comma'] as const).flatMap((changeType) =>
  (['lower', 'upper'] as const).flatMap((entityTypeCase) =>
    (['utc', 'offset', 'micros', 'naive'] as const).map((dates) => ({ changeType, entityTypeCase, dates })),
  ),
)

/** Ways of speaking that change nothing of what was said. */
const SAME_FACTS: readonly Dialect[] = [
  { order: 'oldest-first' },
  { extraFields: true },
  { ids: 'strings' },
  { pagination: 'absent' },
  { defaultPageSize: 50 },
  { entityTypeFilter: 'lower-case-or-empty' },
  { entityTypeFilter: 'lower-case-or-refused' },
]

async function askAgain(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('/public-api/callbacks'))
  await page.getByRole('button', { name: 'Ask the API again' }).click()
  await answered
}

test('the same facts are shown, however change types, entity types and dates are written', async ({
  page,
  tenant,
  enter,
}) => {
  test.setTimeout(120_000)
  const example = await tenant.example('ticket_filter_mismatch')
  const workflow = String(example.workflowId)
  await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: workflow }))
  const screen = new CallbacksScreen(page)
  const detail = screen.detail(example.callbackId)
  await expect(detail.getByRole('table').first()).toBeVisible()
  const facts = await screen.facts()
  const words = await detail.innerText()
  expect(facts.length).toBeGreaterThan(2)

  for (const dialect of MATRIX) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await askAgain(page)
      await expect(detail.getByRole('table').first()).toBeVisible()
      expect(await screen.facts()).toEqual(facts)
      expect(withoutRequestId(await detail.innerText())).toBe(withoutRequestId(words))
    })
  }
})

test('order, extra fields, ids as text and other habits change nothing of the facts', async ({ page, tenant, enter, watch }) => {
  watch.allowStatus(422)
  watch.allowStatus(400)
  const example = await tenant.example('started')
  const link = `/callbacks?type=${example.entityType}&id=${example.entityId}`
  await enter('Tess Technician', link)
  const screen = new CallbacksScreen(page)
  const facts = await screen.facts()
  for (const dialect of SAME_FACTS) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await page.reload()
      expect(await screen.facts()).toEqual(facts)
    })
  }
})

test('unknown values are shown as recorded, and missing and null fields as missing', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', linkTo(example))
  const screen = new CallbacksScreen(page)
  const count = (await screen.facts()).length
  for (const dialect of [{ unknownValues: true }, { missingFields: true }, { nulls: true }] satisfies Dialect[]) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await askAgain(page)
      await screen.expectRows()
      expect(await screen.rows().count()).toBe(count)
      await screen.rows().first().click()
      await expect(page.locator('[data-callback-id]').first()).toBeVisible()
      await expect(page.getByText('This page stopped working')).toBeHidden()
      await screen.rows().first().click()
    })
  }
})

test('the funnel reads tuples for keys and a zone that is no IANA name', async ({ page, tenant, enter }) => {
  await tenant.speak({ changeType: 'comma', timezone: 'windows', dates: 'offset' })
  await enter('Max Manager', '/funnel')
  const table = page.getByRole('region', { name: 'By change type' }).getByRole('table')
  await expect(table.getByRole('rowheader', { name: 'Updated', exact: true })).toBeVisible()
  await expect(page.getByText('Central Standard Time').first()).toBeVisible()
})

/** Each answer has its own. */
function withoutRequestId(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
}
