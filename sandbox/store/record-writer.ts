import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { bulkInsert, type SqlValue } from './bulk-insert.ts'
import type { CallbackRecord, Progress, Recording } from './recording.ts'
import { RECORDED_TABLES } from './schema.ts'
import type { StoredWorkflow } from './stored-rows.ts'

export type RecordWriter = {
  /** One transaction: all of it is written, or none. Without progress, the one before stays noted. */
  record(recording: Recording, progress: Progress | null): void
  /** Null where nothing was recorded yet. */
  progress(): Progress | null
  /** Empties the store and notes the workflows that are going to be played. */
  startOver(workflows: readonly StoredWorkflow[]): void
  /** Forgets what happened before. */
  prune(beforeMs: number): void
}

/** Ids are kept as ',101,104,' so that one instr() finds a workflow without parsing. */
const idList = (ids: readonly number[]) => (ids.length === 0 ? '' : `,${ids.join(',')},`)

const CALLBACK_COLUMNS: readonly (readonly [name: string, value: (row: CallbackRecord) => SqlValue])[] = [
  ['sequence', (row) => row.sequence],
  ['callback_id', (row) => row.callbackId],
  ['received_at_ms', (row) => row.receivedAtMs],
  ['created_in_psa_at_ms', (row) => row.createdInPsaAtMs],
  ['finished_at_ms', (row) => row.finishedAtMs],
  ['state', (row) => row.state],
  ['entity_type', (row) => row.entityType],
  ['change_type', (row) => row.changeType],
  ['entity_id', (row) => row.entityId],
  ['entity_number', (row) => row.entityNumber],
  ['matcher_run_id', (row) => row.matcherRunId],
  ['error_message', (row) => row.errorMessage],
  ['filtered', (row) => Number(row.filtered)],
  ['started_ids', (row) => idList(row.startedIds)],
  ['failed_to_match_ids', (row) => idList(row.failedToMatchIds)],
  ['evaluated_ids', (row) => idList(row.evaluatedIds)],
  ['evaluated_count', (row) => row.evaluatedIds.length],
  ['cap_wait_seconds', (row) => row.capWaitSeconds],
  ['cap_exhausted', (row) => Number(row.capExhausted)],
  ['sleep_seconds', (row) => row.sleepSeconds],
  ['work_seconds', (row) => row.workSeconds],
  ['total_seconds', (row) => row.totalSeconds],
]

export function recordWriter(database: DatabaseSyncInstance): RecordWriter {
  const begin = database.prepare('begin immediate')
  const commit = database.prepare('commit')
  const rollback = database.prepare('rollback')
  const inTransaction = (write: () => void) => {
    begin.run()
    try {
      write()
      commit.run()
    } catch (error) {
      rollback.run()
      throw error
    }
  }

  const callbacks = bulkInsert(
    database,
    'callback',
    CALLBACK_COLUMNS.map(([name]) => name),
  )
  const audits = bulkInsert(database, 'callback_audit', ['sequence', 'workflow_matches'])
  const psaCalls = bulkInsert(database, 'psa_call', [
    'at_ms',
    'number',
    'callback_sequence',
    'wait_seconds',
    'succeeded',
  ])
  const executions = bulkInsert(database, 'execution', [
    'finished_at_ms',
    'number',
    'callback_sequence',
    'workflow_id',
    'started_at_ms',
    'succeeded',
    'useful',
  ])
  const startFailures = bulkInsert(database, 'start_failure', [
    'at_ms',
    'callback_sequence',
    'workflow_id',
    'reason',
  ])
  const workflows = bulkInsert(database, 'workflow', ['id', 'name', 'enabled', 'rule'])
  const setMeta = database.prepare("insert or replace into meta (key, value) values ('progress', ?)")
  const getMeta = database.prepare("select value from meta where key = 'progress'")

  const pruneAudits = database.prepare(
    `delete from callback_audit
    where sequence < (select min(sequence) from callback where received_at_ms >= ?)`,
  )
  const pruneTables = [
    database.prepare('delete from callback where received_at_ms < ?'),
    database.prepare('delete from psa_call where at_ms < ?'),
    database.prepare('delete from execution where finished_at_ms < ?'),
    database.prepare('delete from start_failure where at_ms < ?'),
  ]

  return {
    record: (recording, progress) =>
      inTransaction(() => {
        const rows = [...recording.callbacks]
        callbacks(rows.map((row) => CALLBACK_COLUMNS.map(([, value]) => value(row))))
        audits(
          rows.flatMap((row) =>
            row.workflowMatchesJson === null ? [] : [[row.sequence, row.workflowMatchesJson]],
          ),
        )
        psaCalls(
          recording.psaCalls.map((call) => [
            call.atMs,
            call.number,
            call.callbackSequence,
            call.waitSeconds,
            Number(call.succeeded),
          ]),
        )
        executions(
          recording.executions.map((run) => [
            run.finishedAtMs,
            run.number,
            run.callbackSequence,
            run.workflowId,
            run.startedAtMs,
            Number(run.succeeded),
            Number(run.useful),
          ]),
        )
        startFailures(
          recording.startFailures.map((start) => [
            start.atMs,
            start.callbackSequence,
            start.workflowId,
            start.reason,
          ]),
        )
        if (progress !== null) setMeta.run(JSON.stringify(progress))
      }),
    progress: () => {
      const row: { value: string } | undefined = getMeta.get()
      return row === undefined ? null : JSON.parse(row.value)
    },
    startOver: (played) =>
      inTransaction(() => {
        for (const table of RECORDED_TABLES) database.exec(`delete from ${table}`)
        workflows(played.map((each) => [each.id, each.name, Number(each.enabled), JSON.stringify(each.rule)]))
      }),
    prune: (beforeMs) =>
      inTransaction(() => {
        pruneAudits.run(beforeMs)
        for (const statement of pruneTables) statement.run(beforeMs)
      }),
  }
}
