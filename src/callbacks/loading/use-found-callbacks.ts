import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-pages'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import type { PagePosition } from '~/api/page-position'
import { type LoadedCallbacks, mergePages } from '~/store/loaded-callbacks'

type Pages = InfiniteData<CallbackPage, PagePosition>

const NO_PAGES: readonly CallbackPage[] = []

/** The callbacks that the API gives for a filter, as far as they are loaded. Nothing is sent while `isAskable` is false. */
export function useFoundCallbacks(filter: CallbackFilter, isAskable: boolean) {
  const client = useApiClient()
  const queryClient = useQueryClient()
  const options = useMemo(() => callbacksQuery(client, filter), [client, filter])
  const query = useInfiniteQuery({ ...options, enabled: isAskable })
  const pages = query.data?.pages ?? NO_PAGES
  const loaded = useMemo(() => mergePages(pages), [pages])
  const { queryKey } = options

  /** Only the first page, and what is loaded stays until it has come. A failure is the query's own. */
  const askAgain = useCallback(() => {
    queryClient.fetchInfiniteQuery({ ...options, pages: 1, staleTime: 0 }).catch(() => {})
  }, [queryClient, options])
  const stop = useCallback(() => void queryClient.cancelQueries({ queryKey, exact: true }), [queryClient, queryKey])
  /**
   * Adds rows that came outside the paging. They go last, with the way further of the page before them, so that paging goes
   * on from where it was. Left out while a page is under way: its arrival would undo it, and the next poll brings the rows
   * again.
   */
  const add = useCallback(
    (page: CallbackPage) => {
      if (queryClient.isFetching({ queryKey, exact: true }) > 0) return false
      queryClient.setQueryData<Pages>(queryKey, (data) => {
        const last = data?.pages.at(-1)
        const lastParam = data?.pageParams.at(-1)
        if (!data || !last || !lastParam) return data
        return { pages: [...data.pages, { ...page, next: last.next }], pageParams: [...data.pageParams, lastParam] }
      })
      return true
    },
    [queryClient, queryKey],
  )
  const loadedNow = useCallback(
    () => mergePages(queryClient.getQueryData<Pages>(queryKey)?.pages ?? NO_PAGES),
    [queryClient, queryKey],
  )
  return { query, pages, loaded, loadedNow, askAgain, stop, add }
}

type Asked = ReturnType<typeof useFoundCallbacks>

/** What the views need of it, so that a saved file can stand in its place. */
export type FoundCallbacks = Omit<Asked, 'query' | 'loadedNow'> & {
  loadedNow: () => LoadedCallbacks
  query: Pick<
    Asked['query'],
    | 'data'
    | 'dataUpdatedAt'
    | 'error'
    | 'hasNextPage'
    | 'isFetching'
    | 'isFetchingNextPage'
    | 'isFetchNextPageError'
    | 'fetchNextPage'
  >
}
