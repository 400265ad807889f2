import { expect, type Page } from 'playwright/test'
import { measured } from './measured.ts'
import { rowsOf } from './table.ts'
import type { FunnelNumbers, Tenant } from './tenant.ts'

export const funnelLink = (since: string, until: string, more = ''): string => `/funnel?since=${since}&until=${until}${more}`

/** Every scalar of the answer by its path, such as "callbacks.received". */
function scalarsOf(numbers: FunnelNumbers): Map<string, number | null> {
  const scalars = new Map<string, number | null>()
  for (const [block, fields] of Object.entries(numbers)) {
    for (const [field, value] of Object.entries(fields)) {
      if (value === null || typeof value === 'number') scalars.set(`${block}.${field}`, value)
    }
  }
  return scalars
}

/** Durations and shares are rounded for reading, to about two digits; counts are not. */
function isSaidAs(source: string, said: number | null, value: number | null): boolean {
  if (value === null || said === null) return value === said
  return /_seconds$|_pct$/.test(source) ? Math.abs(said - value) <= Math.max(0.06, value * 0.03) : said === value
}

/** The table of every number and the change types say what the sandbox counts again from its recorded events. */
export async function expectEveryNumber(page: Page, tenant: Tenant, since: string, until: string): Promise<void> {
  const counted = await tenant.funnelNumbers(since, until)
  await page.getByText('What each number is, and where it comes from').click()
  const table = page.getByRole('group', { name: 'Table of every number' }).getByRole('table')
  await expect(table).toBeVisible()
  const shown = new Map((await rowsOf(table)).map((row) => [row['Source'] ?? '', row['Value'] ?? '']))
  for (const [source, value] of scalarsOf(counted)) {
    const said = measured(shown.get(source) ?? 'missing')
    expect(isSaidAs(source, said, value), `${source}: “${shown.get(source)}” for ${value}`).toBe(true)
  }
  const types = page.getByRole('region', { name: 'By change type' })
  if (counted.callbacks.received === 0) {
    await expect(types).toContainText('No change types were recorded')
    return
  }
  const rows = await rowsOf(types.getByRole('table'))
  const counts = rows.map((row) => measured(row['Callbacks'] ?? '') ?? Number.NaN)
  expect(counts).toEqual(Object.values(counted.callbacks.by_change_type).toSorted((a, b) => b - a))
}

/** Hour by hour, the table behind the callbacks' picture and the one behind the pipeline's. */
export async function expectEverySlice(page: Page, tenant: Tenant, since: string, until: string): Promise<void> {
  const hours: { since: string; until: string }[] = []
  for (let ms = Date.parse(since); ms < Date.parse(until); ms += 3_600_000) {
    hours.push({ since: new Date(ms).toISOString(), until: new Date(ms + 3_600_000).toISOString() })
  }
  const counted = await tenant.funnelNumbersOf(hours)
  await expect(page.getByText(`${hours.length} of ${hours.length} slices`)).toBeVisible()
  for (const [figure, columns] of [
    [/^Callbacks received/, { Received: 'callbacks.received', 'Filtered out': 'callbacks.filtered_out' }],
    ['Further down the pipeline', { 'Events processed': 'events_processed.count', 'Workflows finished': 'workflows_triggered.finished', 'PSA calls': 'psa_api.calls', 'Failed calls': 'psa_api.failures' }],
    ['Waits and work', { 'Delivery, p95': 'callbacks.webhook_delivery_p95_seconds', 'PSA wait, p95': 'psa_api.p95_wait_seconds' }],
  ] as const) {
    const frame = page.getByRole('figure', { name: figure })
    await frame.getByRole('button', { name: 'Show as table' }).click()
    const table = frame.getByRole('table')
    await expect(table).toBeVisible()
    // The newest slice stands first.
    const rows = (await rowsOf(table)).toReversed()
    expect(rows).toHaveLength(hours.length)
    for (const [index, row] of rows.entries()) {
      const scalars = counted[index] ? scalarsOf(counted[index]) : new Map<string, number | null>()
      for (const [column, source] of Object.entries(columns)) {
        const said = measured(row[column] ?? 'missing')
        expect(isSaidAs(source, said, scalars.get(source) ?? null), `${hours[index]?.since} ${source}: “${row[column]}”`).toBe(true)
      }
    }
  }
}
