import { expect, test } from 'vitest'
import { faultDocument } from './fault-document.ts'
import { rowTitle } from './fault-row.ts'
import { FAULT_TABLE } from './fault-table.ts'

test('docs/faults.md says what the browser tests look for (vitest --update writes it anew)', async () => {
  await expect(faultDocument(FAULT_TABLE)).toMatchFileSnapshot('../../docs/faults.md')
})

test('each fault is met on both endpoints, and no row twice', () => {
  for (const name of new Set(FAULT_TABLE.map((row) => row.name))) {
    const endpoints = FAULT_TABLE.flatMap((row) => (row.name === name ? [row.endpoint] : []))
    expect([...new Set(endpoints)].toSorted(), name).toEqual(['callbacks', 'funnel'])
  }
  const titles = FAULT_TABLE.map(rowTitle)
  expect(new Set(titles).size).toBe(titles.length)
})
