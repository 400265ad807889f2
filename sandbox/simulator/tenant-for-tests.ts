import { createHash } from 'node:crypto'
import { openStore, type Store } from '../store/open-store.ts'
import { RECORDED_TABLES } from '../store/schema.ts'
import { originFor } from './tenant-clock.ts'
import { runTenant, type TenantRun } from './tenant-run.ts'

/** A Friday afternoon in the tenant. */
export const NOW_MS = Date.parse('2026-11-20T21:00:00Z')

type Options = { callbacksPerWeek?: number; seed?: string; file?: string; nowMs?: number }

/** A tenant that has not been played yet. Small, because most properties do not need a whole one. */
export function openTenant(options: Options = {}): { store: Store; run: TenantRun; originMs: number } {
  const { callbacksPerWeek = 1500, seed = 'test', file = ':memory:', nowMs = NOW_MS } = options
  const store = openStore(file)
  const originMs = originFor(nowMs)
  return { store, originMs, run: runTenant({ store, seed, originMs, callbacksPerWeek }) }
}

/** Of every recorded row of every table. */
export function fingerprintOf({ database }: Store): string {
  const hash = createHash('sha256')
  for (const table of RECORDED_TABLES)
    hash.update(JSON.stringify(database.prepare(`select * from ${table}`).all()))
  return hash.digest('hex')
}
