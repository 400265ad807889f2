import { createContext, use } from 'react'
import { noRows } from '~/api/columns/callback-rows'
import type { LoadedForSearch } from '~/last-start/use-last-start'

/** Which matches are compared with the last start, and what is loaded to look for it in. */
export type Comparisons = {
  loaded: LoadedForSearch
  isCompared: (callbackId: string, workflowId: string) => boolean
  onToggle: (callbackId: string, workflowId: string) => void
}

export const ComparisonContext = createContext<Comparisons>({
  loaded: { rows: noRows(), isEntityLoaded: false },
  isCompared: () => false,
  onToggle: () => {},
})

export function useComparisons() {
  return use(ComparisonContext)
}
