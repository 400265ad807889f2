import { saidText } from '~/audit/recorded-text'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { MissingCallback } from './missing-in-link'

type GoneProps = {
  /** Callbacks that the link names and that are not loaded. */
  missing: readonly MissingCallback[]
  loadedCount: number
  hasMore: boolean
  zone: string
  onForget: (() => void) | null
}

/** A link outlives what it points at: says what that was, as far as the link itself knows. */
export function Gone({ missing, loadedCount, hasMore, zone, onForget }: GoneProps) {
  if (missing.length === 0) return null
  const what =
    missing.length === 1
      ? 'The callback that this link points at is'
      : 'Callbacks that this link points at are'
  return (
    <Notice
      tone="amber"
      title={`${what} not among the ${formatCount(loadedCount)} loaded`}
      className="mx-3 my-2"
      actions={
        onForget === null ? null : (
          <Button variant="quiet" onClick={onForget}>
            Dismiss
          </Button>
        )
      }
    >
      <ul className="m-0 list-none p-0">
        {missing.map(({ callbackId, createdInPsaAtMs, workflow }) => (
          <li key={callbackId}>
            It pointed at callback <code className="font-mono break-all">{saidText(callbackId)}</code>
            {createdInPsaAtMs === null ? null : (
              <>
                {' '}
                created in the PSA on {formatInstant(createdInPsaAtMs, zone, 'day-second')}{' '}
                {zoneLabel(zone, createdInPsaAtMs)}
              </>
            )}
            {workflow === null ? null : <>, at the workflow {saidText(workflow)}</>}.
          </li>
        ))}
      </ul>
      <p className="m-0 text-muted">
        {hasMore
          ? 'It may come with the callbacks that are not loaded yet.'
          : 'It is probably older than what the API still has: it promises 7 days.'}
      </p>
    </Notice>
  )
}
