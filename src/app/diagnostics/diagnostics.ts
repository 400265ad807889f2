import type { RequestRecord } from '~/api/request-journal'
import { sparingWaitMs } from '~/api/rate-sparing'
import { formatDuration } from '~/lib/duration'
import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import { formatInstant } from '~/lib/zone'
import type { Services } from '~/app/services'
import { type FactGroup, factGroup } from './fact'
import { type RequestLine, requestLine } from './request-line'
import { type UnreadableRows, unreadableRowsOf } from './unreadable-rows'

type Api = Services['api']

/** What is looked at: as it was in one moment, since nothing on the screen moves by itself. */
export type DiagnosticsSource = {
  version: string
  config: Services['config']
  baseUrl: Api['baseUrl']
  budget: ReturnType<Api['budget']['get']>
  pace: ReturnType<Api['pace']['get']>
  requests: readonly RequestRecord[]
  requestCount: number
  nowMs: number
  /** The server's clock, less ours. */
  skewMs: number
  zone: string
  tenantZone: string | null
  browser: { agent: string; zone: string; languages: readonly string[]; isOnline: boolean; origin: string; path: string; size: string }
}

/** For whoever looks after the installation. No token, nobody's name and no value that a person searched for is in it. */
export type Diagnostics = {
  takenAt: string
  groups: readonly FactGroup[]
  requests: readonly RequestLine[]
  requestCount: number
  unreadable: UnreadableRows
}

export function diagnosticsOf(source: DiagnosticsSource): Diagnostics {
  const { nowMs, zone, requests, requestCount } = source
  return {
    takenAt: `${formatInstant(nowMs, zone, 'full')} (${zone}), ${new Date(nowMs).toISOString()}`,
    groups: [
      factGroup('This page', {
        Version: source.version,
        'Loaded from': source.browser.origin,
        Open: source.browser.path,
      }),
      configuration(source),
      rateLimit(source),
      browser(source),
    ],
    requests: requests.map((record) => requestLine(record, zone)),
    requestCount,
    unreadable: unreadableRowsOf(requests, zone),
  }
}

function configuration({ config, baseUrl }: DiagnosticsSource): FactGroup {
  const { auth, api, links, tokenRenewalOffsetSeconds } = config
  return factGroup('Configuration', {
    Environment: config.label,
    API: baseUrl,
    Authority: auth.authority,
    'Client id': auth.clientId,
    Scopes: api.scopes.join(' '),
    'Developer keys': api.developerKey ? 'may be used' : null,
    'Known authorities': auth.knownAuthorities.length > 0 ? auth.knownAuthorities.join(' ') : null,
    'Authority metadata': auth.authorityMetadata ? 'in the configuration' : null,
    'Tokens renewed': tokenRenewalOffsetSeconds === null ? null : `${tokenRenewalOffsetSeconds} s before they end`,
    'Link of a ticket': links.ticket,
    'Link of a workflow': links.workflow,
  })
}

function rateLimit({ budget, pace, nowMs, zone }: DiagnosticsSource): FactGroup {
  const { limit, remaining, resetAtMs, waitingUntilMs } = budget
  const sparingMs = sparingWaitMs(budget, nowMs)
  return factGroup('Rate limit, which the whole tenant shares', {
    Limit: limit === null ? 'the API did not say' : counted(limit, 'request'),
    Remaining: remaining === null ? 'the API did not say' : formatCount(remaining),
    'Fresh again': resetAtMs === null ? 'the API did not say' : formatInstant(resetAtMs, zone, 'full'),
    'Under way': `${formatCount(pace.inFlight)}, and ${formatCount(pace.queued)} waiting for their turn`,
    'Held back': waitingUntilMs === null ? 'nothing' : `until ${formatInstant(waitingUntilMs, zone, 'second')}, as the API asked`,
    'Loading of whole windows': sparingMs === 0 ? 'not slowed down' : `waits ${formatDuration(sparingMs)} before each request`,
  })
}

function browser({ browser: { agent, zone: own, languages, isOnline, size }, zone, tenantZone, skewMs }: DiagnosticsSource): FactGroup {
  return factGroup('Browser', {
    Browser: agent,
    Languages: languages.join(', '),
    Window: size,
    Online: isOnline ? 'yes' : 'no',
    'Zone of the browser': own,
    'Zone of the tenant': tenantZone ?? 'not known yet',
    'Times are shown in': zone,
    'Clock of the API': skewMs === 0 ? 'as ours' : `${formatDuration(Math.abs(skewMs))} ${skewMs > 0 ? 'ahead of' : 'behind'} ours`,
  })
}
