import { readAudits } from '~/api/contract/audit-reading'
import { readCallback } from '~/api/contract/callback-reading'
import type { WireIssue } from '~/api/contract/wire-issue'
import { issueWords } from '~/api/issue-words'
import { type CallbackColumns, createColumns } from './callback-columns'
import { createRowPacker, type RowPacker } from './row-packing'
import { type SentRow, sentRowOf } from './sent-row'

/**
 * A row that could not be read: where it was in its page, why, its id if it had one, and what it held, which is kept for the
 * first ones of a page.
 */
export type RejectedRow = { position: number; problem: string; callbackId: string | null; sent?: SentRow }

/** A person looks at a few, and there may be thousands. */
const SENT_KEPT = 20

export type PackedPage = { columns: CallbackColumns; rejected: RejectedRow[] }

function idOf(row: unknown): string | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'callback_id') : null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** Null, or what is wrong with the row. */
function packRow(packer: RowPacker, row: unknown): WireIssue | null {
  const callback = readCallback(row)
  if ('code' in callback) return callback
  packer.begin(callback.startedWorkflowIds)
  const issue = readAudits(callback.wireMatches ?? [], packer.audits)
  if (issue === null) {
    packer.finish(callback)
    return null
  }
  packer.forget()
  return { ...issue, path: ['workflow_matches', ...issue.path] }
}

/** Checks rows and packs them one by one into columns of their own. Never throws. */
export function createPagePacker() {
  const columns = createColumns()
  const packer = createRowPacker(columns)
  let sentKept = 0
  return {
    columns,
    /** Null, or what is wrong with the row, which is left out then. */
    pack: (row: unknown): Omit<RejectedRow, 'position'> | null => {
      const issue = packRow(packer, row)
      if (issue === null) return null
      sentKept += 1
      return {
        problem: issueWords(issue, row),
        callbackId: idOf(row),
        ...(sentKept > SENT_KEPT ? {} : { sent: sentRowOf(row, issue.path) }),
      }
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
