import { createContext, use } from 'react'
import { type LoadedEvidence, loadedEvidence } from '~/audit/loaded-evidence'
import { NO_OUTSIDE_LINKS, type OutsideLinks } from '~/ui/outside-link'

/** What cells need beside their row. A context, so that the columns can stand still. */
export type RowSurroundings = {
  links: OutsideLinks
  /** The workflow that was asked about, if one was: the rows answer for it. */
  focusWorkflowId: string | null
  evidence: LoadedEvidence
  /** All rows are of the one entity that was asked for. */
  isOneEntity: boolean
  /** The rows are from a file, and the API is not asked. */
  isFile: boolean
}

export const RowContext = createContext<RowSurroundings>({
  links: NO_OUTSIDE_LINKS,
  focusWorkflowId: null,
  evidence: loadedEvidence([]),
  isOneEntity: false,
  isFile: false,
})

export function useRowSurroundings() {
  return use(RowContext)
}
