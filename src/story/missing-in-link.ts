import type { Callback } from '~/api/contract/callback'
import type { Compared } from './compared'
import type { StorySearch } from './search'

/** What is known of a callback that is not there. */
export type MissingCallback = { callbackId: string; createdInPsaAtMs: number | null; workflow: string | null }

/** The callbacks that the link names and that are not loaded. */
export function missingIn(
  search: StorySearch,
  callbacks: readonly Callback[],
  compared: Compared,
  nameOf: (workflowId: string) => string,
): MissingCallback[] {
  const { open, match, openedAtMs } = search
  const isOpenGone = open !== null && callbacks.every(({ callbackId }) => callbackId !== open)
  const opened = isOpenGone
    ? [{ callbackId: open, createdInPsaAtMs: openedAtMs, workflow: match === null ? null : nameOf(match) }]
    : []
  const others = compared.missing.filter((id) => !opened.some(({ callbackId }) => callbackId === id))
  return [...opened, ...others.map((callbackId) => ({ callbackId, createdInPsaAtMs: null, workflow: null }))]
}
