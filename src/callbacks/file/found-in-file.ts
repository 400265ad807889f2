import type { OpenedFile } from '~/store/callback-file-opening'
import { mergePages } from '~/store/loaded-callbacks'
import type { FoundCallbacks } from '~/callbacks/loading/use-found-callbacks'

/** A file's rows in the place of an answer: there is no more of them, and nobody is asked for any. */
export function foundInFile(file: OpenedFile): FoundCallbacks {
  const loaded = mergePages(file.pages)
  return {
    query: {
      data: { pages: [...file.pages], pageParams: [] },
      dataUpdatedAt: file.savedAtMs,
      error: null,
      hasNextPage: false,
      isFetching: false,
      isFetchingNextPage: false,
      isFetchNextPageError: false,
      fetchNextPage: () => Promise.reject(new Error('A file has no further pages')),
    },
    pages: file.pages,
    loaded,
    loadedNow: () => loaded,
    askAgain: () => {},
    stop: () => {},
    add: () => false,
  }
}
