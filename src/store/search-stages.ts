import { type CallbackFilter, EMPTY_FILTER } from '~/api/callback-filter'
import { firstPage } from '~/api/callback-pages'
import type { Callback } from '~/api/contract/callback'
import type { PagePosition } from '~/api/page-position'
import type { SearchedAmong } from './earlier-starts'
import type { SearchSpans } from './search-spans'

/** The whole search, whatever the tenant holds. */
export const SEARCH_REQUESTS_AT_MOST = 10
const ENTITY_REQUESTS_AT_MOST = 3

/** What is asked for, one stage after the other. `sinceMs` is how far back the filter reaches. */
type SearchStage = {
  among: SearchedAmong
  filter: CallbackFilter
  position: PagePosition
  sinceMs: number
  requestsAtMost: number
}

/** First all callbacks of the same entity, then similar ones going back in time. */
export function searchStages(
  { here, workflowId, isEntityLoaded }: { here: Callback; workflowId: string; isEntityLoaded: boolean },
  spans: SearchSpans | null,
): SearchStage[] {
  return [
    {
      among: 'entity',
      filter: { ...EMPTY_FILTER, entityType: here.entityType, entityId: here.entityId, workflowId },
      position: firstPage(),
      sinceMs: -Infinity,
      requestsAtMost: isEntityLoaded || here.entityType === 'unknown' ? 0 : ENTITY_REQUESTS_AT_MOST,
    },
    {
      among: 'similar',
      filter: {
        ...EMPTY_FILTER,
        entityType: here.entityType === 'unknown' ? null : here.entityType,
        changeTypes: here.changeType === 'UNKNOWN' ? [] : [here.changeType],
        workflowId,
        sinceMs: spans?.sinceMs ?? null,
        untilMs: spans?.untilMs ?? null,
      },
      position: spans?.position ?? firstPage(),
      sinceMs: spans?.sinceMs ?? -Infinity,
      requestsAtMost: spans ? SEARCH_REQUESTS_AT_MOST : 0,
    },
  ]
}
