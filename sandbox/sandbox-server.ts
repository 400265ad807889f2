import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { createPublicApi } from './api/public-api.ts'
import { createRateLimit } from './api/rate-limit.ts'
import { createAuthority, createAuthorityState } from './authority/authority.ts'
import { API_AUDIENCE, API_SCOPE, AUTHORITY_PATH, ISSUER, TENANT_ID } from './authority/registration.ts'
import { runtimeConfig } from './authority/runtime-config.ts'
import { isLoopback } from './loopback.ts'
import { createSandboxClock } from './sandbox-clock.ts'
import { createControl } from './scenarios/control.ts'
import { createScenario } from './scenarios/scenario.ts'
import type { SandboxSettings } from './settings.ts'
import { originFor, TENANT_TIMEZONE } from './simulator/tenant-clock.ts'
import { runTenant } from './simulator/tenant-run.ts'
import { openStore, type Store } from './store/open-store.ts'
import { startPlayback } from './tenant-playback.ts'

const OWN_PATHS = /^\/(?:public-api\/|sandbox\/|config\.json$)/

function firstReceiptMs({ database }: Store): number | null {
  const row: { ms: number | null } = database.prepare('select min(received_at_ms) as ms from callback').get()
  return row.ms
}

/** Whether the sandbox answers this path; everything else belongs to whatever serves the dashboard. */
export const isSandboxPath = (path: string) => OWN_PATHS.test(path)

export type Sandbox = {
  fetch: (request: Request) => Response | Promise<Response>
  /** Resolves when the tenant's past is there; requests wait for it by themselves. */
  ready: Promise<void>
  stop: () => Promise<void>
}

/**
 * A whole Neo tenant: its past and its present, its public API, its authority.
 * @param apart whether the dashboard is served from another origin
 */
export async function openSandbox(settings: SandboxSettings, { apart = false } = {}): Promise<Sandbox> {
  const clock = createSandboxClock(settings.frozenAtMs)
  const store = openStore(settings.databaseFile)
  const originMs = originFor(clock.nowMs())
  const { seed, callbacksPerWeek, accessTokenSeconds } = settings
  const playback = startPlayback(runTenant({ store, seed, originMs, callbacksPerWeek }), clock)
  const { upToDate } = playback

  const scenario = createScenario()
  const rateLimit = createRateLimit(settings.requestsPerMinute)
  const authority = await createAuthorityState(settings.keyFile, accessTokenSeconds)
  const tokens = {
    issuer: ISSUER,
    audience: API_AUDIENCE,
    scope: API_SCOPE,
    tenantId: TENANT_ID,
    publicKeys: () => authority.keys.publicKeys(),
  }

  const app = new Hono()
  app.use(async (c, next) => {
    // Neither a page from elsewhere nor a name that somebody points at this machine has business here.
    const origin = c.req.header('origin')
    if (!isLoopback(c.req.url) || (origin !== undefined && !isLoopback(origin)))
      return c.text('The sandbox answers on localhost alone.', 403)
    return next()
  })
  const exposeHeaders = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'Retry-After', 'X-Request-Id']
  app.use(cors({ origin: (origin) => (isLoopback(origin) ? origin : null), exposeHeaders, maxAge: 600 }))
  app.get('/config.json', (c) => {
    c.header('cache-control', 'no-store')
    return c.json(runtimeConfig(new URL(c.req.url).origin, authority, { apart, developerKey: settings.developerKey }))
  })
  app.route(
    '/sandbox/control',
    createControl({ scenario, clock, store, authority, rateLimit, accessTokenSeconds, upToDate }),
  )
  app.route(AUTHORITY_PATH, createAuthority(authority, scenario.faults))
  app.route(
    '/public-api',
    createPublicApi({
      store,
      timezone: TENANT_TIMEZONE,
      recordedSinceMs: () => firstReceiptMs(store),
      clock,
      upToDate,
      tokens,
      rateLimit,
      scenario,
    }),
  )

  return {
    fetch: app.fetch,
    ready: upToDate(),
    async stop() {
      await playback.stop()
      store.close()
    },
  }
}
