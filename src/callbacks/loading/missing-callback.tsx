import type { CallbackFilter } from '~/api/callback-filter'
import { saidText } from '~/audit/recorded-text'
import { counted } from '~/lib/text'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { filterInWords } from '~/callbacks/filters/filter-words'
import type { OpenMatch } from '~/callbacks/open-match'

type MissingCallbackProps = {
  /** Ids that the link opens and that are not loaded. */
  missing: readonly string[]
  /** What the link asks for, and which matches it opens: all that can be said of what it points at. */
  filter: CallbackFilter
  matches: readonly OpenMatch[]
  zone: string
  /** Null where nothing could be asked at all. */
  loadedCount: number | null
  hasMore: boolean
  isLoading: boolean
  onLoadMore: () => void
  onForget: () => void
}

function titleOf(count: number, loadedCount: number | null): string {
  const what = count === 1 ? 'the callback that this link opens' : `the ${counted(count, 'callback')} that this link opens`
  const capital = what.charAt(0).toUpperCase() + what.slice(1)
  if (loadedCount === null) return `The API cannot be asked for ${what}`
  if (loadedCount === 0) return `The API did not give ${what}`
  return `${capital} ${count === 1 ? 'is' : 'are'} not among the ${formatCount(loadedCount)} loaded`
}

/** What the link says of what it points at, and nothing else: the record itself is not there. */
function PointedAt({ missing, filter, matches, zone }: Pick<MissingCallbackProps, 'missing' | 'filter' | 'matches' | 'zone'>) {
  const asked = filterInWords(filter, zone, null).map(({ words }) => words)
  const workflows = matches
    .filter(({ callbackId }) => callbackId === null || missing.includes(callbackId))
    .map(({ workflowId }) => workflowId)
  return (
    <p className="m-0">
      What the link pointed at: {asked.length === 0 ? '' : `${saidText(asked.join('; '))}; `}
      {workflows.length === 0 ? '' : `the verdict of workflow ${saidText(workflows.join(', '))}; `}
      callback id <code className="font-mono break-all">{saidText(missing.join(', '))}</code>
    </p>
  )
}

/** A link outlives what it points at: the API answers for seven days, and only page by page. */
export function MissingCallback(props: MissingCallbackProps) {
  const { missing, loadedCount, hasMore, isLoading, onLoadMore, onForget } = props
  if (missing.length === 0) return null
  return (
    <Notice
      tone="amber"
      title={titleOf(missing.length, loadedCount)}
      className="mx-3 my-2"
      actions={
        <>
          {hasMore ? (
            <Button disabled={isLoading} onClick={onLoadMore}>
              {isLoading ? 'Loading…' : 'Load more'}
            </Button>
          ) : null}
          <Button variant="quiet" onClick={onForget}>
            Dismiss
          </Button>
        </>
      }
    >
      <p className="m-0">
        {hasMore
          ? 'It may come with the rows that are not loaded yet.'
          : 'It is probably older than the API goes back, or lies outside these filters. A file that somebody saved may still have it.'}
      </p>
      <PointedAt {...props} />
    </Notice>
  )
}
