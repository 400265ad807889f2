import type { CallbackPage } from '~/api/callback-page'
import { createColumns, HEAD, headOf, type CallbackColumns } from '~/api/columns/callback-columns'
import { CallbackRows, rowAt } from '~/api/columns/callback-rows'
import type { RejectedRow } from '~/api/columns/page-packing'
import { appendRows } from '~/api/columns/row-appending'
import { isUnfinished } from '~/api/new-callbacks'
import { filterIgnored, type PagingNotice } from '~/api/paging-notice'
import type { ServerTimingsMs } from '~/api/server-timings'
import type { LoadedCallbacks } from './loaded-callbacks'
import { mergedOrder, newestFirst } from './newest-first'
import { createReceiptOrder } from './receipt-order'
import { prepareRows } from './row-preparation'

type AnswerAbout = { requestId: string | null; timingsMs: ServerTimingsMs }

function isUnfinishedRow(columns: CallbackColumns, row: number): boolean {
  return isUnfinished({ state: columns.texts.list[headOf(columns, row, HEAD.state)] ?? '' })
}

function oneOfEachKind(notices: readonly PagingNotice[], leftOut: number): PagingNotice[] {
  const byKind = new Map(notices.map((notice) => [notice.kind, notice]))
  if (byKind.has('filter-ignored')) byKind.set('filter-ignored', filterIgnored(leftOut))
  return [...byKind.values()]
}

/** One list of callbacks that comes in pages: the columns that hold it, and which rows are the current ones. */
export function createCallbackList() {
  const columns = createColumns()
  const rowOfId = new Map<string, number>()
  const answers: AnswerAbout[] = []
  /** By row, a place in `answers`. */
  const answerOfRow: number[] = []
  /** For rows that are a later version of another, that one. */
  const versionBefore = new Map<number, number>()
  const merged: CallbackPage[] = []
  let loaded: LoadedCallbacks | null = null
  let order = new Uint32Array(0)
  let rejected: readonly RejectedRow[] = []
  let duplicates = 0
  const receipt = createReceiptOrder()
  let cameNewestFirst = true
  let isBisected = false

  /** The later version wins, unless it is the one from before the callback was finished: a slow answer may overtake. */
  const isOutdated = (from: CallbackColumns, row: number, inColumns: CallbackColumns, known: number) =>
    isUnfinishedRow(from, row) && !isUnfinishedRow(inColumns, known)

  const addPage = (page: CallbackPage) => {
    const from = page.rows.columns
    // Behind the first page, single ones are rows that came since, or that were asked for again.
    if (page.paging === 'bisection') isBisected = true
    if (merged.length === 0 || page.paging === 'cursor') cameNewestFirst = receipt.comesNewestFirst(page.rows)
    const taken: number[] = []
    const seen = new Set<string>()
    /** By id a place in `taken`. */
    const placeOf = new Map<string, number>()
    for (const row of page.rows.order) {
      const id = from.callbackIds[row] ?? ''
      const known = rowOfId.get(id)
      if (seen.has(id) || (known !== undefined && page.paging === 'cursor')) duplicates += 1
      seen.add(id)
      const place = placeOf.get(id)
      const before = place === undefined ? undefined : taken[place]
      const isLate =
        before === undefined
          ? known !== undefined && isOutdated(from, row, columns, known)
          : isOutdated(from, row, from, before)
      if (isLate) continue
      if (place !== undefined) taken[place] = row
      else placeOf.set(id, taken.push(row) - 1)
    }
    const first = appendRows(columns, from, taken)
    prepareRows(columns)
    answers.push({ requestId: page.requestId, timingsMs: page.timingsMs })
    const replaced = new Set<number>()
    const fresh = Uint32Array.from(taken, (_, index) => first + index)
    for (const row of fresh) {
      const id = columns.callbackIds[row] ?? ''
      const known = rowOfId.get(id)
      if (known !== undefined) {
        replaced.add(known)
        versionBefore.set(row, known)
      }
      rowOfId.set(id, row)
      answerOfRow.push(answers.length - 1)
    }
    order = mergedOrder(columns, order, replaced, fresh.sort(newestFirst(columns)))
    const rowsOfPage = Array.from(page.rows.order, (row) => rowOfId.get(from.callbackIds[row] ?? '') ?? 0)
    page.rows.moveTo(columns, Uint32Array.from(rowsOfPage))
  }

  const unread = (rows: readonly RejectedRow[]): RejectedRow[] => {
    const seen = new Set<string>()
    return rows.filter(({ callbackId }) => {
      if (callbackId === null) return true
      if (seen.has(callbackId) || rowOfId.has(callbackId)) return false
      seen.add(callbackId)
      return true
    })
  }

  const snapshot = (): LoadedCallbacks => {
    // Rows are numbered as they come: what has a higher number came after this snapshot was taken.
    const rowCount = columns.callbackIds.length
    const rowOf = (id: string) => {
      let row = rowOfId.get(id)
      while (row !== undefined && row >= rowCount) row = versionBefore.get(row)
      return row
    }
    const answerOf = (id: string) => {
      const row = rowOf(id)
      return row === undefined ? undefined : answers[answerOfRow[row] ?? -1]
    }
    const leftOut = merged.reduce((sum, page) => sum + page.leftOut, 0)
    return {
      rows: new CallbackRows(columns, order),
      rejected,
      duplicates,
      leftOut,
      warnings: [...new Set(merged.flatMap((page) => page.warnings))],
      cameNewestFirst: cameNewestFirst && !isBisected,
      notices: oneOfEachKind(merged.flatMap((page) => page.notices), leftOut),
      requestIdOf: (id) => answerOf(id)?.requestId ?? null,
      timingsOf: (id) => answerOf(id)?.timingsMs ?? {},
      byId: (id) => {
        const row = rowOf(id)
        return row === undefined ? undefined : rowAt(columns, row)
      },
      rowOf,
    }
  }

  return {
    /** Whether the pages are those merged before, with or without new ones behind them. */
    isContinuedBy: (pages: readonly CallbackPage[]): boolean =>
      pages.length >= merged.length && merged.every((page, index) => page === pages[index]),
    /** The list with these pages, which continue it. */
    following: (pages: readonly CallbackPage[]): LoadedCallbacks => {
      const fresh = pages.slice(merged.length)
      if (loaded !== null && fresh.length === 0) return loaded
      for (const page of fresh) {
        addPage(page)
        merged.push(page)
      }
      rejected = unread([...rejected, ...fresh.flatMap((page) => page.rejected)])
      loaded = snapshot()
      return loaded
    },
  }
}
