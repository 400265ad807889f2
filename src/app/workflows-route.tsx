import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { parseWorkflowsSearch, type WorkflowsSearch, writeWorkflowsSearch } from '~/workflows/search'
import { WorkflowsPage } from '~/workflows/workflows-page'
import { useDocumentTitle } from './document-title'
import { useHeadingFocus } from './heading-focus'

export function WorkflowsRoute() {
  const raw = useSearch({ from: '/workflows' })
  const { followedAtMs, links } = useRouteContext({ from: '/workflows' })
  const navigate = useNavigate({ from: '/workflows' })
  const search = useMemo(() => parseWorkflowsSearch(raw, followedAtMs), [raw, followedAtMs])
  const onSearchChange = useCallback(
    (next: WorkflowsSearch, how: 'push' | 'replace') =>
      void navigate({ search: writeWorkflowsSearch(next), replace: how === 'replace', resetScroll: false }),
    [navigate],
  )
  useDocumentTitle('Workflows')
  useHeadingFocus('/workflows')
  return <WorkflowsPage search={search} onSearchChange={onSearchChange} links={links} />
}
