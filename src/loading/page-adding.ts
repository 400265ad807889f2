import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { CallbackPage } from '~/api/callback-page'
import type { PagePosition } from '~/api/page-position'

/**
 * Adds rows that came outside the paging. They go last, with the way further of the page before them, so that paging goes
 * on from where it was. Left out, with false, while a page is under way: its arrival would undo it.
 */
export function addPage(queryClient: QueryClient, queryKey: readonly unknown[], page: CallbackPage): boolean {
  if (queryClient.isFetching({ queryKey, exact: true }) > 0) return false
  queryClient.setQueryData<InfiniteData<CallbackPage, PagePosition>>(queryKey, (data) => {
    const last = data?.pages.at(-1)
    const lastParam = data?.pageParams.at(-1)
    if (!data || !last || !lastParam) return data
    return { pages: [...data.pages, { ...page, next: last.next }], pageParams: [...data.pageParams, lastParam] }
  })
  return true
}
