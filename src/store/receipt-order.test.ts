import { expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback } from '~/audit/example-audit'
import { createReceiptOrder } from './receipt-order'

const rowsAt = (...minutes: number[]) =>
  rowsOf(minutes.map((minute, index) => exampleCallback({ callbackId: `${minute}-${index}`, createdInPsaAtMs: minute * 60_000 })))

test('rows came newest first where none is much newer than one before it, in all pages', () => {
  const order = createReceiptOrder()
  expect(order.comesNewestFirst(rowsAt(100, 99, 101, 90))).toBe(true)
  expect(order.comesNewestFirst(rowsAt(95, 60, 20))).toBe(true)
  // A delivery that came late is older than its neighbours: what is behind it may be newer.
  expect(order.comesNewestFirst(rowsAt(31))).toBe(false)
  expect(order.comesNewestFirst(rowsAt(10))).toBe(false)
})

test('rows that come oldest first are seen to, however close they are', () => {
  expect(createReceiptOrder().comesNewestFirst(rowsAt(1, 6, 11, 16))).toBe(false)
})
