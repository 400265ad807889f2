import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CallbackFilter } from '~/api/callback-filter'
import { callbacksQuery } from '~/api/callbacks-query'
import { useApiClient } from '~/api/client-context'
import { mergePages } from '~/store/loaded-callbacks'

/** So many are loaded without being asked for: a story is of one entity, and hardly any has more. */
const LOADED_BY_ITSELF = 500

/** All callbacks of an entity, page after page, up to a bound; further pages when asked for. */
export function useStoryCallbacks(filter: CallbackFilter, isAskable: boolean) {
  const client = useApiClient()
  const query = useInfiniteQuery({ ...callbacksQuery(client, filter), enabled: isAskable })
  const pages = query.data?.pages
  const loaded = useMemo(() => mergePages(pages ?? []), [pages])
  const { hasNextPage, isFetching, error, fetchNextPage } = query
  const goesOn = hasNextPage && !isFetching && error === null && loaded.rows.length < LOADED_BY_ITSELF

  // One page has to tell where the next one is, and nobody should have to click for it.
  useEffect(() => {
    if (goesOn) void fetchNextPage()
  }, [goesOn, fetchNextPage])
  return { query, loaded, isLoadingAll: goesOn || query.isFetchingNextPage }
}

export type StoryCallbacks = ReturnType<typeof useStoryCallbacks>
