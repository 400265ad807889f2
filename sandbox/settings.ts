import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Environment = z.object({
  SANDBOX_SEED: z.string().min(1).default('callback-explorer'),
  SANDBOX_NOW: z.iso.datetime({ offset: true }).optional(),
  SANDBOX_DB: z.string().min(1).default(':memory:'),
  SANDBOX_RATE_LIMIT: z.coerce.number().int().min(1).default(1200),
  SANDBOX_TOKEN_SECONDS: z.coerce.number().int().min(1).default(3600),
  SANDBOX_DEVELOPER_KEY: z.enum(['on', 'off']).default('off'),
  SANDBOX_KEY_FILE: z.string().min(1).optional(),
  SANDBOX_CALLBACKS: z.coerce.number().int().min(1).default(20_000),
})

const OWN_KEY_FILE = fileURLToPath(new URL('../.cache/sandbox-authority.json', import.meta.url))

/** How one sandbox is set up. `frozenAtMs` null means that it lives in real time. */
export type SandboxSettings = {
  seed: string
  frozenAtMs: number | null
  databaseFile: string
  requestsPerMinute: number
  accessTokenSeconds: number
  callbacksPerWeek: number
  /** Whether the dashboard may be handed an API key. */
  developerKey: boolean
  /** Where the authority keeps its keys between starts; null keeps them in memory. */
  keyFile: string | null
}

/** Throws with the variable's name where the environment cannot be used. */
export function settingsFrom(environment: Record<string, string | undefined>): SandboxSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The sandbox cannot start with this environment. ${problems.join('; ')}`)
  }
  const read = parsed.data
  return {
    seed: read.SANDBOX_SEED,
    frozenAtMs: read.SANDBOX_NOW === undefined ? null : Date.parse(read.SANDBOX_NOW),
    databaseFile: read.SANDBOX_DB,
    requestsPerMinute: read.SANDBOX_RATE_LIMIT,
    accessTokenSeconds: read.SANDBOX_TOKEN_SECONDS,
    callbacksPerWeek: read.SANDBOX_CALLBACKS,
    developerKey: read.SANDBOX_DEVELOPER_KEY === 'on',
    // A sandbox with a standing clock is a test: it shares nothing with the one a person keeps open.
    keyFile: read.SANDBOX_KEY_FILE ?? (read.SANDBOX_NOW === undefined ? OWN_KEY_FILE : null),
  }
}
