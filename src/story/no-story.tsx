import type { RejectedRow } from '~/api/columns/page-packing'
import { saidText } from '~/audit/recorded-text'
import { UnreadableNote } from '~/loading/unreadable-note'
import { AppLink } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Gone } from './gone'
import type { StorySearch } from './search'

type NoStoryProps = {
  search: StorySearch
  zone: string
  /** Rows that came and could not be read. */
  unreadable: readonly RejectedRow[]
  onWithoutWindow: () => void
}

/** The API has nothing of the entity, any more or at all. */
export function NoStory({ search, zone, unreadable, onWithoutWindow }: NoStoryProps) {
  const { entityNumber, entityType, entityId, open, match, openedAtMs, sinceMs, untilMs } = search
  const named = open ?? search.to ?? search.from
  return (
    <>
      <EmptyState
        title={
          unreadable.length > 0
            ? 'Nothing of this entity could be read'
            : 'The API has no callbacks for this entity'
        }
        actions={
          <>
            {sinceMs === null && untilMs === null ? null : (
              <Button onClick={onWithoutWindow}>Ask without a window</Button>
            )}
            <AppLink to="/story" className="inline-flex h-7 items-center text-accent">
              Another ticket
            </AppLink>
          </>
        }
      >
        Asked for <span className="font-mono text-small">{saidText(entityNumber ?? `${entityType} ${entityId}`)}</span>.
        It promises the last 7 days only, and a number is looked up exactly as it is written.
        <div>
          <UnreadableNote rows={unreadable} />
        </div>
      </EmptyState>
      {named === null ? null : (
        <div className="mx-auto max-w-2xl">
          <Gone
            missing={[
              {
                callbackId: named,
                createdInPsaAtMs: openedAtMs,
                workflow: match === null ? null : `with the id ${match}`,
              },
            ]}
            loadedCount={0}
            hasMore={false}
            zone={zone}
            onForget={null}
          />
        </div>
      )}
    </>
  )
}
