import { browserZone } from '~/lib/zone'
import type { Services } from '~/app/services'
import { buildVersion } from './build-version'
import type { DiagnosticsSource } from './diagnostics'

/** What there is to tell at this moment, from the API client and the browser. Of the address only the path: the rest may name a ticket. */
export function diagnosticsSource(
  { config, api }: Pick<Services, 'config' | 'api'>,
  zones: { zone: string; tenantZone: string | null },
): DiagnosticsSource {
  const nowMs = Date.now()
  const { requests, count } = api.requests.get()
  return {
    ...zones,
    version: buildVersion(),
    config,
    baseUrl: api.baseUrl,
    budget: api.budget.get(),
    pace: api.pace.get(),
    requests,
    requestCount: count,
    nowMs,
    skewMs: api.nowMs() - nowMs,
    browser: {
      agent: navigator.userAgent,
      zone: browserZone(),
      languages: navigator.languages,
      isOnline: navigator.onLine,
      origin: window.location.origin,
      path: window.location.pathname,
      size: `${window.innerWidth} × ${window.innerHeight} at ${window.devicePixelRatio} device pixels each`,
    },
  }
}
