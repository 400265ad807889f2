import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApiClient } from '~/api/client-context'
import { funnelQuery } from '~/api/funnel-query'
import { floorToMinute } from '~/lib/window'
import { useTenantZone, useZone } from '~/ui/zone-context'
import { FunnelAnswerView } from './funnel-answer-view'
import { FunnelFailure } from './funnel-failure'
import { FunnelSkeleton } from './funnel-skeleton'
import { FunnelToolbar } from './funnel-toolbar'
import { type FunnelSearch, linkOverWindow, withWindow } from './search'
import { UnreadLink } from './unread-link'

export type FunnelPageProps = {
  search: FunnelSearch
  onSearchChange: (next: FunnelSearch, how: 'push' | 'replace') => void
}

const currentMinute = () => floorToMinute(Date.now())

export function FunnelPage({ search, onSearchChange }: FunnelPageProps) {
  const client = useApiClient()
  const { zone } = useZone()
  const [nowMs, setNowMs] = useState(currentMinute)
  const query = useQuery({ ...funnelQuery(client, search.window), placeholderData: keepPreviousData })
  const answer = query.data
  useTenantZone(answer?.funnel.window.timezone)

  const changeWindow = (window: { sinceMs: number; untilMs: number }) => {
    setNowMs(currentMinute())
    onSearchChange(withWindow(search, window), 'push')
  }

  return (
    <div className="one-sheet mx-auto flex max-w-360 flex-col gap-3 p-3 sm:p-4 4xl:max-w-720 print:block print:max-w-none print:p-px">
      <FunnelToolbar
        search={search}
        nowMs={nowMs}
        zone={zone}
        isFetching={query.isFetching}
        onWindowChange={changeWindow}
        onRefresh={() => void query.refetch()}
      />
      <UnreadLink sentences={search.unread} />
      {query.error ? <FunnelFailure error={query.error} hasData={answer !== undefined} onRetry={() => void query.refetch()} /> : null}
      {answer ? (
        <FunnelAnswerView
          answer={answer}
          asked={search.window}
          answeredAtMs={query.dataUpdatedAt}
          isPrevious={query.isPlaceholderData}
          zone={zone}
          chosenWidth={search.slices}
          onWidthChange={(slices) => onSearchChange({ ...search, slices }, 'replace')}
          onNarrow={changeWindow}
          thresholds={search.thresholds}
          onThresholdsChange={(thresholds) => onSearchChange({ ...search, thresholds }, 'replace')}
          linkOver={(window) => linkOverWindow(search, window)}
        />
      ) : query.error ? null : (
        <FunnelSkeleton />
      )}
    </div>
  )
}
