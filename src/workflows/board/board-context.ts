import { createContext, use } from 'react'
import type { TimeWindow } from '~/lib/window'

/** What all rows of the table share; columns live at module scope and cannot be told otherwise. */
export type BoardSurroundings = {
  bins: readonly TimeWindow[]
  /** Before this nothing is loaded yet; null where all is. */
  loadedFromMs: number | null
}

export const BoardContext = createContext<BoardSurroundings>({ bins: [], loadedFromMs: null })

export function useBoardSurroundings(): BoardSurroundings {
  return use(BoardContext)
}
