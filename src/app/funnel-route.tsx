import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { FunnelPage } from '~/funnel/funnel-page'
import { type FunnelSearch, parseFunnelSearch, writeFunnelSearch } from '~/funnel/search'
import { useDocumentTitle } from './document-title'
import { useHeadingFocus } from './heading-focus'

export function FunnelRoute() {
  const raw = useSearch({ from: '/funnel' })
  const { followedAtMs } = useRouteContext({ from: '/funnel' })
  const navigate = useNavigate({ from: '/funnel' })
  const search = useMemo(() => parseFunnelSearch(raw, followedAtMs), [raw, followedAtMs])
  const onSearchChange = useCallback(
    (next: FunnelSearch, how: 'push' | 'replace') =>
      void navigate({ search: writeFunnelSearch(next), replace: how === 'replace', resetScroll: false }),
    [navigate],
  )
  useDocumentTitle('Funnel')
  useHeadingFocus('/funnel')
  return <FunnelPage search={search} onSearchChange={onSearchChange} />
}
