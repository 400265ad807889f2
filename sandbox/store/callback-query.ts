import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type {
  CallbackFilter,
  CallbackPage,
  ChangeTypeName,
  EventState,
  StoredCallback,
} from './stored-rows.ts'

type CallbackRow = {
  sequence: number
  callback_id: string
  received_at_ms: number
  created_in_psa_at_ms: number
  finished_at_ms: number | null
  state: EventState
  entity_type: string
  change_type: ChangeTypeName
  entity_id: string
  entity_number: string | null
  matcher_run_id: string | null
  error_message: string | null
  started_ids: string
  failed_to_match_ids: string
  workflow_matches: string | null
}

type Condition = { sql: string; values: (string | number)[] }

const numbersOf = (idList: string) => idList.split(',').filter(Boolean).map(Number)

const storedCallback = (row: CallbackRow): StoredCallback => ({
  sequence: row.sequence,
  receivedAtMs: row.received_at_ms,
  createdInPsaAtMs: row.created_in_psa_at_ms,
  finishedProcessingAtMs: row.finished_at_ms,
  callbackId: row.callback_id,
  state: row.state,
  entityType: row.entity_type,
  changeType: row.change_type,
  entityId: row.entity_id,
  entityNumber: row.entity_number,
  matcherRunId: row.matcher_run_id,
  startedWorkflowIds: numbersOf(row.started_ids),
  failedToMatchWorkflowIds: numbersOf(row.failed_to_match_ids),
  errorMessage: row.error_message,
  workflowMatches: row.workflow_matches === null ? null : JSON.parse(row.workflow_matches),
})

function conditionsOf(filter: CallbackFilter): Condition[] {
  const conditions: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]) => conditions.push({ sql, values })
  if (filter.sinceMs !== undefined) add('received_at_ms >= ?', filter.sinceMs)
  if (filter.untilMs !== undefined) add('received_at_ms < ?', filter.untilMs)
  if (filter.entityType !== undefined) add('entity_type = ?', filter.entityType)
  if (filter.entityId !== undefined) add('entity_id = ?', filter.entityId)
  if (filter.entityNumber !== undefined) add('entity_number = ?', filter.entityNumber)
  if (filter.changeTypes !== undefined) {
    add(`change_type in (${filter.changeTypes.map(() => '?').join(',')})`, ...filter.changeTypes)
  }
  if (filter.workflowId !== undefined) add('instr(evaluated_ids, ?) > 0', `,${filter.workflowId},`)
  if (filter.filteredOnly === true) add('filtered = 1')
  if (filter.after !== undefined) {
    const { receivedAtMs, sequence } = filter.after
    add('received_at_ms <= ? and (received_at_ms < ? or sequence < ?)', receivedAtMs, receivedAtMs, sequence)
  }
  return conditions
}

/**
 * Pages of callbacks, the newest receipt first. One statement is prepared for each shape of filter and used
 * again.
 */
export function callbackQuery(database: DatabaseSyncInstance) {
  const statements = new Map<string, ReturnType<DatabaseSyncInstance['prepare']>>()
  return (filter: CallbackFilter): CallbackPage => {
    const conditions = conditionsOf(filter)
    const where = conditions.map(({ sql }) => `(${sql})`).join(' and ') || 'true'
    let statement = statements.get(where)
    if (statement === undefined) {
      statement = database.prepare(`
        select callback.*, workflow_matches
        from (
          select * from callback where ${where} order by received_at_ms desc, sequence desc limit ?
        ) as callback
        left join callback_audit using (sequence)
        order by received_at_ms desc, sequence desc`)
      statements.set(where, statement)
    }
    const rows: CallbackRow[] = statement.all(...conditions.flatMap(({ values }) => values), filter.limit + 1)
    return { rows: rows.slice(0, filter.limit).map(storedCallback), hasMore: rows.length > filter.limit }
  }
}
