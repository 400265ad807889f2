import { breathe, STRETCH_MS } from '~/lib/breathe'
import { abortError } from './abort'
import { Callback } from './contract/callback'
import type { Interning } from './interning'
import { issueWords } from './issue-words'

/** A row that could not be read: where it was in its page, why, and its id if it had one. */
export type RejectedRow = { position: number; problem: string; callbackId: string | null }

function idOf(row: unknown): string | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'callback_id') : null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** Reads rows one by one: an unreadable one costs itself, never its page. Rejects only with AbortError. */
export async function readCallbackRows(
  wire: readonly unknown[],
  interning: Interning,
  signal: AbortSignal,
): Promise<{ rows: Callback[]; rejected: RejectedRow[] }> {
  const rows: Callback[] = []
  const rejected: RejectedRow[] = []
  let stretchEndsMs = performance.now() + STRETCH_MS
  for (const [position, row] of wire.entries()) {
    const read = Callback.safeParse(row)
    if (read.success) {
      rows.push(interning.share(read.data))
    } else {
      const issue = read.error.issues[0]
      rejected.push({
        position,
        problem: issue ? issueWords(issue, row) : 'not readable',
        callbackId: idOf(row),
      })
    }
    if (performance.now() > stretchEndsMs) {
      // One after the other is the point: to stop in between.
      // oxlint-disable-next-line no-await-in-loop
      await breathe()
      if (signal.aborted) throw abortError()
      stretchEndsMs = performance.now() + STRETCH_MS
    }
  }
  return { rows, rejected }
}
