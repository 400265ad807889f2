import { chosen } from '~/choices/choices'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import type { Params } from '~/views/own-link'
import { ViewBar } from '~/views/view-bar'
import { type CallbacksSearch, parseCallbacksSearch, writeCallbacksSearch } from './search'

type CallbacksViewsProps = {
  search: CallbacksSearch
  openIds: readonly string[]
  loaded: LoadedCallbacks
  nowMs: number
}

/** What of the page's link makes a view: not the rows that are open, nor columns that the person has chosen anyway. */
function viewParams(params: Params): Params {
  const search = parseCallbacksSearch({ ...params })
  const isOwnChoice = search.hide?.toSorted().join() === chosen('hiddenColumns').toSorted().join()
  return writeCallbacksSearch({ ...search, open: null, matches: [], compared: [], hide: isOwnChoice ? null : search.hide })
}

/** The views of this page. The last ticket is the one that is asked for, or that of the row which was opened last. */
export function CallbacksViews({ search, openIds, loaded, nowMs }: CallbacksViewsProps) {
  const opened = openIds.at(-1)
  const ticket = search.filter.entityNumber ?? (opened === undefined ? null : (loaded.byId(opened)?.entityNumber ?? null))
  return (
    <ViewBar
      page={{ path: '/callbacks', params: writeCallbacksSearch(search) }}
      canonical={viewParams}
      nowMs={nowMs}
      ticket={ticket}
      hasBuiltIn
    />
  )
}
