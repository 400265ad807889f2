import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { CallbacksOrFile } from '~/callbacks/callbacks-or-file'
import { type CallbacksSearch, parseCallbacksSearch, writeCallbacksSearch } from '~/callbacks/search'
import { useDocumentTitle } from './document-title'
import { useHeadingFocus } from './heading-focus'

export function CallbacksRoute() {
  const raw = useSearch({ from: '/callbacks' })
  const { links, services } = useRouteContext({ from: '/callbacks' })
  const navigate = useNavigate({ from: '/callbacks' })
  const search = useMemo(() => parseCallbacksSearch(raw), [raw])
  const onSearchChange = useCallback(
    (next: CallbacksSearch, how: 'push' | 'replace') =>
      void navigate({ search: writeCallbacksSearch(next), replace: how === 'replace', resetScroll: false }),
    [navigate],
  )
  const number = search.filter.entityNumber
  useDocumentTitle(number ? `${number} · Callbacks` : 'Callbacks')
  useHeadingFocus('/callbacks')
  return (
    <CallbacksOrFile
      search={search}
      onSearchChange={onSearchChange}
      links={links}
      environment={services.config.label}
    />
  )
}
