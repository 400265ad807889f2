import { type ReactNode, useMemo, useState } from 'react'
import { problemsOf } from '~/api/callback-filter'
import { noRows } from '~/api/columns/callback-rows'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import type { OutsideLinks } from '~/ui/outside-link'
import { SkeletonRows } from '~/ui/skeleton'
import { useZone } from '~/ui/zone-context'
import { LoadFailure } from '~/loading/load-failure'
import { namesStory, storyFilter, type StorySearch } from './search'
import { withEntity, withNumber } from './search-change'
import { entitiesIn, entityWords } from './story-entity'
import { StoryForm } from './story-form'
import { StoryHeader } from './story-header'
import { StoryNotes } from './story-notes'
import { rowsOfEntity } from './story-rows'
import { StoryView } from './story-view'
import { NoStory } from './no-story'
import { type SearchChange, useSearchChange } from '~/ui/use-search-change'
import { useStoryCallbacks } from './use-story-callbacks'

type StoryPageProps = {
  search: StorySearch
  onSearchChange: (next: StorySearch, how: 'push' | 'replace') => void
  links: OutsideLinks
}

/** One entity's callbacks in time, and what every workflow made of each. */
export function StoryPage({ search, onSearchChange, links }: StoryPageProps) {
  const change = useSearchChange(search, onSearchChange)
  if (!namesStory(search))
    return <StoryForm onFind={(number) => change((now) => withNumber(now, number), 'push')} />
  return <StoryOfEntity search={search} change={change} links={links} />
}

/** What stands in for a story has no head to name the page. */
function WithHeading({ children }: { children: ReactNode }) {
  return (
    <>
      <h1 className="sr-only">Story</h1>
      {children}
    </>
  )
}

type StoryOfEntityProps = { search: StorySearch; change: SearchChange<StorySearch>; links: OutsideLinks }

function StoryOfEntity({ search, change, links }: StoryOfEntityProps) {
  const { zone } = useZone()
  const [openedAtMs] = useState(() => Date.now())
  const filter = storyFilter(search)
  const problems = problemsOf(filter, openedAtMs)
  const found = useStoryCallbacks(filter, problems.length === 0)
  const { query, loaded, isLoadingAll } = found
  const entities = useMemo(() => entitiesIn(loaded.rows), [loaded.rows])
  const entity = entities[0]
  const rows = useMemo(
    () => (entity ? rowsOfEntity(loaded.rows, entity) : noRows()),
    // Another object for the same entity comes with each page.
    [loaded.rows, entity],
  )
  const withoutWindow = () => change((now) => ({ ...now, sinceMs: null, untilMs: null }), 'push')

  if (problems.length > 0) {
    return (
      <WithHeading>
        <EmptyState
          title="This story cannot be asked for"
          actions={
            search.sinceMs === null && search.untilMs === null ? null : (
              <Button onClick={withoutWindow}>Ask without a window</Button>
            )
          }
        >
          {problems.map(({ field, message }) => (
            <p key={field} className="m-0">
              {message}.
            </p>
          ))}
        </EmptyState>
      </WithHeading>
    )
  }
  if (!query.data) {
    if (query.error) {
      return (
        <WithHeading>
          <LoadFailure error={query.error} keeps={null} onRetry={() => void query.refetch()} className="m-3" />
        </WithHeading>
      )
    }
    return <SkeletonRows count={16} above="h-57" />
  }
  if (!entity) {
    return query.error || isLoadingAll ? (
      <SkeletonRows count={16} above="h-57" />
    ) : (
      <WithHeading>
        <NoStory search={search} zone={zone} unreadable={loaded.rejected} onWithoutWindow={withoutWindow} />
      </WithHeading>
    )
  }
  const { type, number } = entityWords(entity)
  return (
    <div className="flex min-h-full flex-col print:block">
      <StoryHeader
        entity={entity}
        found={found}
        search={search}
        zone={zone}
        links={links}
        onUntilNow={withoutWindow}
      />
      {entities.length > 1 ? (
        <Notice tone="info" title={`${entities.length} entities have this number`} className="mx-3 my-2">
          Shown is the one with most callbacks. The others:{' '}
          {entities.slice(1).map((other) => (
            <Button
              key={`${other.entityType} ${other.entityId}`}
              variant="quiet"
              className="text-accent!"
              onClick={() => change((now) => withEntity(now, other), 'push')}
            >
              {entityWords(other).type}, id {other.entityId} ({other.count})
            </Button>
          ))}
        </Notice>
      ) : null}
      <StoryNotes loaded={loaded} unread={search.unread} />
      {query.error ? (
        <LoadFailure
          error={query.error}
          keeps="What is loaded stays."
          onRetry={() => void query.fetchNextPage()}
          className="m-3"
        />
      ) : null}
      <StoryView
        label={`Story of ${type.toLowerCase()} ${number}`}
        rows={rows}
        requestIdOf={loaded.requestIdOf}
        hasMore={query.hasNextPage}
        search={search}
        change={change}
        zone={zone}
        links={links}
      />
    </div>
  )
}
