import { lastingStorage, keptUnder } from '~/choices/person'
import type { SavedView } from './saved-view'
import { readViewFile, writeViewFile } from './view-file'

/** `problem`: why the browser's views could not be read, or not be kept; what it means for the person is in the words. */
export type KeptViews = { views: readonly SavedView[]; problem: string | null }

const NOTHING: KeptViews = { views: [], problem: null }
const listeners = new Set<() => void>()
let current: KeptViews | null = null
/** Entries of the storage that are no views: kept as they are, so that a change loses none. */
let unreadable: readonly unknown[] = []
/** Not ours to write over. */
let isForeign = false

function place(): string | null {
  return keptUnder('views')
}

function read(): KeptViews {
  unreadable = []
  isForeign = false
  const key = place()
  if (key === null) return NOTHING
  let text: string | null = null
  try {
    const storage = lastingStorage()
    if (!storage) return { views: [], problem: 'This browser keeps nothing for this page: views hold until the tab is closed.' }
    text = storage.getItem(key)
  } catch {
    return { views: [], problem: 'The browser did not let this page read its saved views.' }
  }
  if (text === null) return NOTHING
  const file = readViewFile(text)
  if ('problem' in file) {
    isForeign = true
    return { views: [], problem: `Your saved views could not be read. ${file.problem} They are left as they are: what you save now holds until the tab is closed.` }
  }
  unreadable = file.unreadable
  const problem = file.leftOut.length === 0 ? null : `Some of your saved views could not be read, and are left as they are. ${file.leftOut.join(' ')}`
  return { views: file.views, problem }
}

function tell(next: KeptViews) {
  current = next
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`, as the next one. */
export function keptViews(): KeptViews {
  return (current ??= read())
}

function onStorage(event: StorageEvent) {
  // Another tab changed them.
  if (event.key === place() && !isForeign) tell(read())
}

export function onKeptViews(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('storage', onStorage)
  }
}

/** Keeps other views from now on. They are there in any case; where the browser keeps nothing, `problem` says so. */
export function keepViews(views: readonly SavedView[]) {
  let problem = current?.problem ?? null
  const key = place()
  if (key !== null && !isForeign) {
    try {
      const storage = lastingStorage()
      if (!storage) throw new Error('no storage')
      storage.setItem(key, writeViewFile(views, unreadable))
      problem = unreadable.length === 0 ? null : problem
    } catch {
      problem = 'The browser did not keep your views: its storage is full, or it allows none. They hold until the tab is closed; export them to have them again.'
    }
  }
  tell({ views, problem })
}
