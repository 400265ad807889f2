import { createContext, use } from 'react'
import { noRows } from '~/api/columns/callback-rows'
import { loadedEvidence, type LoadedEvidence } from '~/audit/loaded-evidence'
import type { LoadedForSearch } from '~/last-start/use-last-start'
import { NO_OUTSIDE_LINKS, type OutsideLinks } from '~/ui/outside-link'

/** What can be done with one workflow on one callback needs more than the two. */
export type StorySurroundings = {
  links: OutsideLinks
  zone: string
  /** What is loaded, to look for the last start in. */
  loaded: LoadedForSearch
  /** What the loaded callbacks together show of the workflows' rules. */
  evidence: LoadedEvidence
  requestIdOf: (callbackId: string) => string | null
  isCompared: (callbackId: string, workflowId: string) => boolean
  onToggleComparison: (callbackId: string, workflowId: string) => void
}

export const StoryContext = createContext<StorySurroundings>({
  links: NO_OUTSIDE_LINKS,
  zone: 'UTC',
  loaded: { rows: noRows(), isEntityLoaded: false },
  evidence: loadedEvidence([]),
  requestIdOf: () => null,
  isCompared: () => false,
  onToggleComparison: () => {},
})

export function useStorySurroundings() {
  return use(StoryContext)
}
