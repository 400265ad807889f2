import type { Locator, Page } from 'playwright/test'
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

/** Asks again, and waits until the record of an opened callback says that it came with that answer. */
async function askAgain(page: Page, detail: Locator): Promise<void> {
  // The page looks for new callbacks by itself; those questions have a beginning, which a number's has not.
  const answered = page.waitForResponse(/\/public-api\/callbacks\?(?!.*since=)/)
  await page.getByRole('button', { name: 'Ask the API again' }).click()
  const requestId = (await (await answered).headerValue('x-request-id')) ?? 'no request id'
  await expect(detail).toContainText(requestId)
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
  await openRecord(detail)
  await expect(screen.rows()).toHaveCount(await screen.loadedCount())
  const facts = await screen.facts()
  const words = withoutAnswer(await detail.innerText())
  expect(facts.length).toBeGreaterThan(2)

  for (const dialect of MATRIX) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await askAgain(page, detail)
      await expect.poll(() => screen.facts()).toEqual(facts)
      await expect.poll(async () => withoutAnswer(await detail.innerText())).toBe(words)
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
  await screen.expectRows()
  await expect(screen.rows()).toHaveCount(await screen.loadedCount())
  const facts = await screen.facts()
  for (const dialect of SAME_FACTS) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await page.reload()
      await expect.poll(() => screen.facts()).toEqual(facts)
    })
  }
})

test('unknown values are shown as recorded, and missing and null fields as missing', async ({ page, tenant, enter }) => {
  const example = await tenant.example('started')
  await enter('Tess Technician', linkTo(example))
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const count = await screen.loadedCount()
  await screen.open(example.callbackId)
  const detail = screen.detail(example.callbackId)
  await openRecord(detail)
  for (const dialect of [{ unknownValues: true }, { missingFields: true }, { nulls: true }] satisfies Dialect[]) {
    await test.step(JSON.stringify(dialect), async () => {
      await tenant.speak(dialect)
      await askAgain(page, detail)
      await expect(screen.rows()).toHaveCount(count)
      await expect(page.getByText('This page stopped working')).toBeHidden()
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

/** Shows the callback's record, which says what answer it came with. */
async function openRecord(detail: Locator): Promise<void> {
  await detail.getByText('Record', { exact: true }).click()
  await expect(detail.getByText('of the answer that brought this callback')).toBeVisible()
}

/** Each answer has its own request id, and took its own time. */
function withoutAnswer(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replace(/\(server time: .*\)/, '')
}
