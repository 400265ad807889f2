import type { CallbackFilter } from '~/api/callback-filter'
import { countDifference } from '~/store/count-difference'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { notesOn } from './note'
import { NotesButton } from './notes-button'
import { useFunnelCount } from './use-funnel-count'

type LoadedNotesProps = {
  loaded: LoadedCallbacks
  /** What the API was sent. */
  filter: CallbackFilter
  /** There is no more of it: its count can be held against the funnel's. */
  isComplete: boolean
  /** What of the link could not be read. */
  unread: readonly string[]
}

/** What is not as it seems with what is loaded, and that the funnel counts another number, where it does. */
export function LoadedNotes({ loaded, filter, isComplete, unread }: LoadedNotesProps) {
  // Without an end, "now" is another moment for each of the two.
  const inFunnel = useFunnelCount(filter, filter.untilMs, isComplete)
  const difference = isComplete && inFunnel !== null ? countDifference(inFunnel, loaded) : null
  const notes = notesOn(loaded, unread)
  return <NotesButton notes={difference ? [...notes, { ...difference, tone: 'info' }] : notes} />
}
