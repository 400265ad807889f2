import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { EMPTY_FILTER } from '~/api/callback-filter'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import type { TimeWindow } from '~/lib/window'
import { mergePages } from '~/store/loaded-callbacks'

/**
 * The window's callbacks as far as they are loaded, by the very query of the callbacks page: what one of the two loaded,
 * the other has. Nothing is asked for by itself.
 */
export function useWindowCallbacks({ sinceMs, untilMs }: TimeWindow) {
  const client = useApiClient()
  const queryClient = useQueryClient()
  const options = useMemo(
    () => callbacksQuery(client, { ...EMPTY_FILTER, sinceMs, untilMs }),
    [client, sinceMs, untilMs],
  )
  const query = useInfiniteQuery({ ...options, enabled: false })
  const pages = query.data?.pages
  const loaded = useMemo(() => mergePages(pages ?? []), [pages])
  const { queryKey } = options
  const stop = useCallback(() => void queryClient.cancelQueries({ queryKey, exact: true }), [queryClient, queryKey])
  return { query, loaded, stop }
}

export type WindowCallbacks = ReturnType<typeof useWindowCallbacks>
