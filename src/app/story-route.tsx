import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { parseStorySearch, type StorySearch, writeStorySearch } from '~/story/search'
import { StoryPage } from '~/story/story-page'
import { rememberTicket } from '~/views/last-ticket'
import { useDocumentTitle } from './document-title'
import { useHeadingFocus } from './heading-focus'

export function StoryRoute() {
  const raw = useSearch({ from: '/story' })
  const { links } = useRouteContext({ from: '/story' })
  const navigate = useNavigate({ from: '/story' })
  const search = useMemo(() => parseStorySearch(raw), [raw])
  const onSearchChange = useCallback(
    (next: StorySearch, how: 'push' | 'replace') =>
      void navigate({ search: writeStorySearch(next), replace: how === 'replace', resetScroll: false }),
    [navigate],
  )
  const number = search.entityNumber
  useDocumentTitle(number ? `${number} · Story` : 'Story')
  useHeadingFocus('/story')
  useEffect(() => {
    if (number) rememberTicket(number)
  }, [number])
  return <StoryPage search={search} onSearchChange={onSearchChange} links={links} />
}
