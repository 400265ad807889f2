import { readList, writeList } from '~/lib/link-list'

/**
 * One match opened inside one callback. `callbackId` is null in a link that names no callback: it then means the one
 * that opens by itself.
 */
export type OpenMatch = { callbackId: string | null; workflowId: string }

const BETWEEN = '~'

/** A bare workflow id belongs to the first open callback; `callback~workflow` names another one. */
export function readOpenMatches(text: string | undefined, open: readonly string[] | null): OpenMatch[] {
  const first = open?.[0] ?? null
  return readList(text).map((item) => {
    const at = item.indexOf(BETWEEN)
    return at < 0
      ? { callbackId: first, workflowId: item }
      : { callbackId: item.slice(0, at), workflowId: item.slice(at + 1) }
  })
}

export function writeOpenMatches(matches: readonly OpenMatch[], open: readonly string[] | null): string {
  const first = open?.[0] ?? null
  return writeList(
    matches.map(({ callbackId, workflowId }) =>
      callbackId === null || callbackId === first ? workflowId : `${callbackId}${BETWEEN}${workflowId}`,
    ),
  )
}

/** The workflows whose match is open in one callback. */
export function openWorkflowsIn(matches: readonly OpenMatch[], callbackId: string): string[] {
  return matches
    .filter((match) => match.callbackId === null || match.callbackId === callbackId)
    .map((match) => match.workflowId)
}

export function toggleMatch(matches: readonly OpenMatch[], callbackId: string, workflowId: string): OpenMatch[] {
  const others = matches.filter(
    (match) => match.workflowId !== workflowId || (match.callbackId !== null && match.callbackId !== callbackId),
  )
  return others.length === matches.length ? [...matches, { callbackId, workflowId }] : others
}
