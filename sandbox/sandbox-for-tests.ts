import { z } from 'zod'
import { openSandbox } from './sandbox-server.ts'
import { settingsFrom } from './settings.ts'
import type { Dialect } from './scenarios/dialect.ts'
import type { Fault } from './scenarios/fault.ts'

export const TEST_NOW = '2026-11-20T21:00:00Z'
export const TEST_NOW_MS = Date.parse(TEST_NOW)
export const SERVICE_KEY = 'neo_sk_sandbox_readonly0000000000000001'

const ORIGIN = 'http://localhost:4173'

/** As much of an answer as tests read; whether it is the contract's is another test's question. */
const Page = z.looseObject({
  data: z.array(z.record(z.string(), z.unknown())),
  meta: z.looseObject({
    pagination: z.object({ has_more: z.boolean(), next_cursor: z.string().nullable() }).optional(),
  }),
})
const ErrorAnswer = z.looseObject({ error: z.looseObject({ code: z.string() }) })

export const hoursAgo = (hours: number) => new Date(TEST_NOW_MS - hours * 3_600_000).toISOString()

/** A small tenant at a standing clock, spoken to without a port. */
export async function openTestSandbox(environment: Record<string, string> = {}) {
  const sandbox = await openSandbox(settingsFrom({ SANDBOX_NOW: TEST_NOW, SANDBOX_CALLBACKS: '1500', ...environment }))
  await sandbox.ready

  const get = async (path: string, query: Record<string, string> = {}, authorization = `Bearer ${SERVICE_KEY}`) => {
    const search = new URLSearchParams(query).toString()
    return sandbox.fetch(new Request(`${ORIGIN}${path}?${search}`, { headers: { authorization } }))
  }
  const callbacks = (query: Record<string, string>) => get('/public-api/callbacks', query)
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await sandbox.fetch(new Request(`${ORIGIN}/sandbox/control${path}`, init))
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.json()
  }
  return {
    fetch: sandbox.fetch,
    stop: sandbox.stop,
    get,
    control,
    callbacks,
    funnel: (query: Record<string, string> = {}) => get('/public-api/observability/callback-funnel', query),
    page: async (query: Record<string, string>) => Page.parse(await (await callbacks(query)).json()),
    codeOf: async (response: Response) => ErrorAnswer.parse(await response.json()).error.code,
    speak: (dialect: Partial<Dialect>) => control('PUT', '/dialect', dialect),
    fail: (fault: Partial<Fault>) => control('POST', '/faults', fault),
    reset: () => control('POST', '/reset'),
  }
}
export type TestSandbox = Awaited<ReturnType<typeof openTestSandbox>>
