import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { callbackQuery } from './callback-query.ts'
import { funnelQuery } from './funnel-query.ts'
import { recordWriter, type RecordWriter } from './record-writer.ts'
import { SCHEMA } from './schema.ts'
import type { CallbackFilter, CallbackPage, StoredFunnel, StoredWorkflow } from './stored-rows.ts'

export type Store = {
  callbacks: {
    page(filter: CallbackFilter): CallbackPage
    /** Receipts with sinceMs <= received < untilMs. */
    countReceived(sinceMs: number, untilMs: number): number
  }
  /**
   * Computed by SQL from the events recorded in sinceMs <= t < untilMs, and of those only the ones recorded
   * by nowMs.
   */
  funnel(sinceMs: number, untilMs: number, nowMs: number): StoredFunnel
  workflows(): StoredWorkflow[]
  writer: RecordWriter
  database: DatabaseSyncInstance
  close(): void
}

/** @param file ':memory:' or a path */
export function openStore(file: string): Store {
  const database = new DatabaseSync(file)
  // The data can be played again from its seed, so no commit has to wait for the disk.
  database.exec('pragma journal_mode = truncate; pragma synchronous = off; pragma cache_size = -65536')
  database.exec(SCHEMA)
  const countReceived = database.prepare(
    'select count(*) as count from callback where received_at_ms >= ? and received_at_ms < ?',
  )
  const workflows = database.prepare('select id, name, enabled, rule from workflow order by id')
  let open = true
  return {
    callbacks: {
      page: callbackQuery(database),
      countReceived: (sinceMs, untilMs) => {
        const row: { count: number } = countReceived.get(sinceMs, untilMs)
        return row.count
      },
    },
    funnel: funnelQuery(database),
    workflows: () => {
      const rows: { id: number; name: string; enabled: number; rule: string }[] = workflows.all()
      return rows.map((row) => ({ ...row, enabled: row.enabled === 1, rule: JSON.parse(row.rule) }))
    },
    writer: recordWriter(database),
    database,
    close: () => {
      if (open) database.close()
      open = false
    },
  }
}
