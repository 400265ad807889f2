import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CallbackPage } from '~/api/callback-page'
import { EMPTY_FILTER } from '~/api/callback-filter'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import type { TimeWindow } from '~/lib/window'
import { mergePages } from '~/store/loaded-callbacks'

const NO_PAGES: readonly CallbackPage[] = []

/**
 * The window's callbacks as far as they are loaded, by the very query of the callbacks page: what one page loaded, the
 * others have. Asks for the first page by itself, or only when it is told to.
 */
export function useWindowCallbacks({ sinceMs, untilMs }: TimeWindow, begins: 'by itself' | 'on demand') {
  const client = useApiClient()
  const queryClient = useQueryClient()
  const filter = useMemo(() => ({ ...EMPTY_FILTER, sinceMs, untilMs }), [sinceMs, untilMs])
  const options = useMemo(() => callbacksQuery(client, filter), [client, filter])
  const query = useInfiniteQuery({ ...options, enabled: begins === 'by itself' })
  const pages = query.data?.pages ?? NO_PAGES
  const loaded = useMemo(() => mergePages(pages), [pages])
  const { queryKey } = options
  const stop = useCallback(() => void queryClient.cancelQueries({ queryKey, exact: true }), [queryClient, queryKey])
  /** Only the first page, and what is loaded stays until it has come. A failure is the query's own. */
  const askAgain = useCallback(() => {
    queryClient.fetchInfiniteQuery({ ...options, pages: 1, staleTime: 0 }).catch(() => {})
  }, [queryClient, options])
  return { filter, query, loaded, stop, askAgain }
}

export type WindowCallbacks = ReturnType<typeof useWindowCallbacks>
