import { readAudits } from '~/api/contract/audit-reading'
import { readCallback } from '~/api/contract/callback-reading'
import { issueWords } from '~/api/issue-words'
import { type CallbackColumns, createColumns } from './callback-columns'
import { createRowPacker, type RowPacker } from './row-packing'

/** A row that could not be read: where it was in its page, why, and its id if it had one. */
export type RejectedRow = { position: number; problem: string; callbackId: string | null }

export type PackedPage = { columns: CallbackColumns; rejected: RejectedRow[] }

function idOf(row: unknown): string | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'callback_id') : null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** Null, or what is wrong with the row. */
function packRow(packer: RowPacker, row: unknown): string | null {
  const callback = readCallback(row)
  if ('code' in callback) return issueWords(callback, row)
  packer.begin(callback.startedWorkflowIds)
  const issue = readAudits(callback.wireMatches ?? [], packer.audits)
  if (issue === null) {
    packer.finish(callback)
    return null
  }
  packer.forget()
  return issueWords({ ...issue, path: ['workflow_matches', ...issue.path] }, row)
}

/** Checks rows and packs them one by one into columns of their own. Never throws. */
export function createPagePacker() {
  const columns = createColumns()
  const packer = createRowPacker(columns)
  return {
    columns,
    /** Null, or what is wrong with the row, which is left out then. */
    pack: (row: unknown): Pick<RejectedRow, 'problem' | 'callbackId'> | null => {
      const problem = packRow(packer, row)
      return problem === null ? null : { problem, callbackId: idOf(row) }
    },
  }
}

/** An unreadable row costs itself, never its page. Never throws. */
export function packCallbacks(wire: readonly unknown[]): PackedPage {
  const { columns, pack } = createPagePacker()
  const rejected: RejectedRow[] = []
  for (const [position, row] of wire.entries()) {
    const problem = pack(row)
    if (problem !== null) rejected.push({ position, ...problem })
  }
  return { columns, rejected }
}
