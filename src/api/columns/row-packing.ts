import type { AuditSink } from '~/api/contract/audit-reading'
import type { WireCallback } from '~/api/contract/callback'
import { createAuditPacker } from './audit-packing'
import { type CallbackColumns, HEAD, HEAD_WIDTH } from './callback-columns'
import { FollowingTexts } from './following-texts'

/** Puts callbacks into columns, one at a time: `begin`, its audits into `audits`, then `finish`, or `forget` if unreadable. */
export type RowPacker = {
  begin: (startedWorkflowIds: readonly string[]) => void
  audits: AuditSink
  finish: (callback: WireCallback) => void
  forget: () => void
}

export function createRowPacker(columns: CallbackColumns): RowPacker {
  const { texts, idLists, heads, matchShapes, matchReasons, slotFields, slotValues } = columns
  const audits = createAuditPacker(columns)
  const listed = new FollowingTexts(texts)
  let list = new Uint32Array(64)
  let firstMatch = 0
  let firstSlot = 0

  const idListOf = (ids: readonly string[]): number => {
    if (ids.length > list.length) list = new Uint32Array(2 * ids.length)
    let before = -1
    let length = 0
    for (const id of ids) {
      before = listed.idOf(id, before)
      list[length] = before
      length += 1
    }
    return idLists.idOf(list, length)
  }
  const textOrNull = (text: string | null): number => (text === null ? 0 : texts.idOf(text) + 1)

  return {
    begin: (startedWorkflowIds) => {
      firstMatch = matchShapes.length
      firstSlot = slotFields.length
      audits.begin(startedWorkflowIds)
    },
    audits: audits.sink,
    finish: (callback) => {
      audits.end()
      const start = heads.length
      heads.makeRoomFor(HEAD_WIDTH)
      const head = heads.values
      head[start + HEAD.state] = texts.idOf(callback.state)
      head[start + HEAD.entityType] = texts.idOf(callback.entityType)
      head[start + HEAD.changeType] = texts.idOf(callback.changeType)
      head[start + HEAD.entityId] = texts.idOf(callback.entityId)
      head[start + HEAD.entityNumber] = textOrNull(callback.entityNumber)
      head[start + HEAD.errorMessage] = textOrNull(callback.errorMessage)
      head[start + HEAD.started] = idListOf(callback.startedWorkflowIds)
      head[start + HEAD.failedToMatch] = idListOf(callback.failedToMatchWorkflowIds)
      head[start + HEAD.matches] = 2 * firstMatch + (callback.wireMatches === null ? 1 : 0)
      head[start + HEAD.slots] = firstSlot
      heads.length = start + HEAD_WIDTH
      columns.callbackIds.push(callback.callbackId)
      columns.matcherRunIds.push(callback.matcherRunId)
      columns.createdMs.push(callback.createdInPsaAtMs)
      columns.finishedMs.push(callback.finishedProcessingAtMs ?? NaN)
    },
    forget: () => {
      matchShapes.length = firstMatch
      matchReasons.length = firstMatch
      slotFields.length = firstSlot
      slotValues.length = firstSlot
    },
  }
}
