import { formatInstant, zoneLabel } from '~/lib/zone'
import type { FoundCallback } from '~/store/health/found-callback'
import { AppLink } from '~/ui/app-link'
import { useZone } from '~/ui/zone-context'
import { oneCallbackLink } from '~/workflows/callbacks-link'

/** One callback by its entity and its time; leads to the workflow's audit on it. */
export function FoundLink({ callback, workflowId }: { callback: FoundCallback; workflowId: string }) {
  const { zone } = useZone()
  const { entityNumber, entityType, entityId, createdInPsaAtMs } = callback
  return (
    <AppLink
      to={oneCallbackLink(callback, workflowId)}
      title={`${formatInstant(createdInPsaAtMs, zone, 'exact')} ${zoneLabel(zone, createdInPsaAtMs)} (${zone})`}
      className="whitespace-nowrap text-accent"
    >
      {entityNumber ?? `${entityType} ${entityId}`}, {formatInstant(createdInPsaAtMs, zone, 'day-minute')}
    </AppLink>
  )
}
