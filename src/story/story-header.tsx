import { formatCount } from '~/lib/number'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { AppLink } from '~/ui/app-link'
import { Button, IconButton } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'
import { Icon } from '~/ui/icons'
import { type OutsideLinks, ticketUrl } from '~/ui/outside-link'
import { callbacksLink } from './callbacks-link'
import { type StorySearch, writeStorySearch } from './search'
import { entityWords, type StoryEntity } from './story-entity'
import type { StoryCallbacks } from './use-story-callbacks'

type StoryHeaderProps = {
  entity: StoryEntity
  found: StoryCallbacks
  search: StorySearch
  zone: string
  links: OutsideLinks
  onUntilNow: () => void
}

/** "52 loaded, more exist": nobody tells how many an entity has. */
function loadedWords(count: number, isLoadingAll: boolean, hasMore: boolean): string {
  if (isLoadingAll) return `${formatCount(count)} callbacks loaded, loading more`
  return hasMore
    ? `${formatCount(count)} callbacks loaded, more exist`
    : `All ${formatCount(count)} callbacks loaded`
}

/** Whose story, how much of it is here, and the ways out. */
export function StoryHeader({ entity, found, search, zone, links, onUntilNow }: StoryHeaderProps) {
  const { query, loaded, isLoadingAll } = found
  const { type, number } = entityWords(entity)
  const url = ticketUrl(links, entity)
  const { sinceMs, untilMs } = search
  const instant = (ms: number) => `${formatInstant(ms, zone, 'day-second')} ${zoneLabel(zone, ms)}`
  // Tomorrow the link shows the same: "up to now" becomes the moment at which the rows were loaded.
  const link = () => {
    const parameters = writeStorySearch({ ...search, untilMs: untilMs ?? query.dataUpdatedAt })
    return `${window.location.origin}${window.location.pathname}?${new URLSearchParams(parameters)}`
  }
  return (
    <header className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-3 py-1.5">
      <h1 className="m-0 flex flex-wrap items-baseline gap-x-1.5 text-body font-semibold">
        Story of {type.toLowerCase()} <span className="font-mono">{number}</span>
      </h1>
      {url === null ? null : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open ${number} in the PSA, in a new tab`}
          className="flex text-faint hover:text-accent print:hidden"
        >
          <Icon name="external" className="size-3.5" />
        </a>
      )}
      <p role="status" className="m-0 text-muted">
        {loadedWords(loaded.rows.length, isLoadingAll, query.hasNextPage)}
      </p>
      {sinceMs === null && untilMs === null ? null : (
        <p className="m-0 flex items-center gap-1 text-small text-muted">
          Received {sinceMs === null ? '' : `from ${instant(sinceMs)} `}
          {untilMs === null ? '' : `until ${instant(untilMs)}`}
          <Button variant="quiet" className="h-6 px-1.5 text-small print:hidden" onClick={onUntilNow}>
            Show all
          </Button>
        </p>
      )}
      {query.hasNextPage && !isLoadingAll ? (
        <Button onClick={() => void query.fetchNextPage()}>Load more</Button>
      ) : null}
      <span className="flex-1" />
      <span className="flex items-center gap-1 print:hidden">
        <AppLink
          to={callbacksLink(search, null)}
          className="inline-flex h-7 items-center gap-1.5 px-1 text-accent"
        >
          <Icon name="table" />
          Callbacks
        </AppLink>
        <CopyButton text={link} label="Copy link" />
        <IconButton
          label="Ask the API again"
          icon={<Icon name="refresh" className={query.isRefetching ? 'animate-spin' : ''} />}
          disabled={query.isFetching}
          onClick={() => void query.refetch()}
        />
      </span>
    </header>
  )
}
