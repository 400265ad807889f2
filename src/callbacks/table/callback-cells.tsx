import type { Callback } from '~/api/contract/callback'
import { changeTypeTerm, entityTypeTerm, stateTerm } from '~/audit/glossary'
import { saidText } from '~/audit/recorded-text'
import { formatDuration } from '~/lib/duration'
import { formatInstant, type InstantStyle, zoneLabel } from '~/lib/zone'
import { AppLink } from '~/ui/app-link'
import { ticketUrl } from '~/ui/outside-link'
import { useZone } from '~/ui/zone-context'
import { useRowSurroundings } from './row-context'
import { storyLink } from '~/callbacks/story-link'
import { useMinuteMs } from '~/callbacks/use-minute'

export function TimeHeader() {
  const { zone } = useZone()
  const nowMs = useMinuteMs()
  return <span title={zone}>Created in PSA ({zoneLabel(zone, nowMs)})</span>
}

export function TimeCell({ atMs, style }: { atMs: number; style: InstantStyle }) {
  const { zone } = useZone()
  const title = `${formatInstant(atMs, zone, 'exact')} ${zoneLabel(zone, atMs)} · ${formatInstant(atMs, 'UTC', 'exact')} UTC`
  return (
    <time dateTime={new Date(atMs).toISOString()} title={title} className="whitespace-nowrap">
      {formatInstant(atMs, zone, style)}
    </time>
  )
}

/** Number or id as recorded, its story, and the way out to the PSA where the configuration knows one. */
export function EntityCell({ callback }: { callback: Callback }) {
  const { links, isFile } = useRowSurroundings()
  const { entityType } = callback
  const entityNumber = callback.entityNumber === null ? null : saidText(callback.entityNumber)
  const entityId = saidText(callback.entityId)
  const url = ticketUrl(links, callback)
  const type = entityTypeTerm(entityType).label
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={`${entityNumber === null ? type : `${type} ${entityNumber}`}, id ${entityId}`}>
      <span className="max-w-3/5 shrink-0 truncate text-muted max-sm:sr-only">{type}</span>
      <span className="truncate font-mono text-small">{entityNumber ?? `id ${entityId}`}</span>
      {isFile ? null : (
        <AppLink
          to={storyLink(callback)}
          aria-label={`Story of ${entityNumber ?? `${type} ${entityId}`}`}
          title="Story: all its callbacks by workflows"
          tabIndex={-1}
          className="row-icon row-icon-table -my-px -ml-1 flex size-6 shrink-0 items-center justify-center text-faint hover:text-accent max-sm:hidden print:hidden"
        />
      )}
      {url === null ? null : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open ${entityNumber ?? entityId} in the PSA, in a new tab`}
          tabIndex={-1}
          className="row-icon row-icon-external -my-px flex size-6 shrink-0 items-center justify-center text-faint hover:text-accent"
        />
      )}
    </span>
  )
}

export function ChangeCell({ changeType }: { changeType: string }) {
  const { label, meaning, isKnown } = changeTypeTerm(changeType)
  return (
    <span className={`block truncate print:whitespace-normal ${isKnown ? '' : 'font-mono text-small'}`} title={`${saidText(changeType)}: ${meaning}`}>
      {label}
    </span>
  )
}

export function StateCell({ state }: { state: string }) {
  const { label, meaning, isKnown } = stateTerm(state)
  return (
    <span className={`block truncate print:whitespace-normal ${isKnown ? '' : 'font-mono text-small'}`} title={`${saidText(state)}: ${meaning}`}>
      {label}
    </span>
  )
}

export function TookCell({ tookMs }: { tookMs: number | null }) {
  const title =
    tookMs === null
      ? 'No end of processing is recorded.'
      : tookMs < 0
        ? 'The recorded end lies before the creation in the PSA: the clocks disagree.'
        : 'From created in the PSA to the end of processing, waits included.'
  return (
    <span className="block truncate print:whitespace-normal" title={title}>
      {tookMs === null ? <span className="text-faint">–</span> : formatDuration(tookMs)}
    </span>
  )
}

export function ErrorCell({ message }: { message: string | null }) {
  if (message === null || message === '') return null
  const shown = saidText(message)
  return (
    <span className="block truncate font-mono text-small text-red print:wrap-anywhere print:whitespace-normal" title={shown}>
      {shown}
    </span>
  )
}
