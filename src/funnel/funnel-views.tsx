import type { Params } from '~/views/own-link'
import { ViewBar } from '~/views/view-bar'
import { type FunnelSearch, parseFunnelSearch, writeFunnelSearch } from './search'

function viewParams(params: Params): Params {
  return writeFunnelSearch(parseFunnelSearch({ ...params }, Date.now()))
}

export function FunnelViews({ search, nowMs }: { search: FunnelSearch; nowMs: number }) {
  return <ViewBar page={{ path: '/funnel', params: writeFunnelSearch(search) }} canonical={viewParams} nowMs={nowMs} />
}
