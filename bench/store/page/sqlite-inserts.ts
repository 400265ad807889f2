import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { textOf, type FactReading, type FactSink } from './fact-reading'

/** Prepared inserts for all tables: `facts` takes a page's facts, `dictionaries` puts in what was new in them. */
export function sqliteInserts(api: Sqlite3Static, db: Database, reading: FactReading): { facts: FactSink; dictionaries: () => void } {
  const into = (table: string, width: number) => db.prepare(`INSERT INTO ${table} VALUES (${Array(width).fill('?').join()})`)
  const callbacks = into('callback', 13)
  const workflows = into('workflow', 3)
  const words = into('word', 2)
  const reasons = into('reason', 2)
  const values = into('value', 3)
  const checks = into('rule_check', 4)
  const matches = numbersInto(api, db, into('match', 9))
  const comparisons = numbersInto(api, db, into('comparison', 8))
  const recorded = numbersInto(api, db, into('recorded', 2))

  const facts: FactSink = {
    callback: (callback, row) => {
      const finished = row.finished_processing_at
      callbacks.bind([
        callback,
        row.callback_id,
        row.state,
        row.entity_type,
        row.change_type,
        row.entity_id,
        row.entity_number,
        Date.parse(row.created_in_psa_at),
        finished === null ? null : Date.parse(finished),
        row.matcher_run_id,
        row.started_workflow_ids.join(),
        row.failed_to_match_workflow_ids.join(),
        row.error_message,
      ])
      callbacks.stepReset()
    },
    match: (callback, place, workflow, category, { match_details: details, match_reason: reason, matched, error }, counts) => {
      const eventType = details?.event_type ?? null
      const event = reading.words.idOf(eventType, eventType)
      matches(callback, place, workflow, category, event, Number(matched), Number(error), reading.reasons.idOf(reason, reason), counts)
    },
    comparison: comparisons,
    recorded: (callback, value) => recorded(value, callback),
  }

  return {
    facts,
    dictionaries: () => {
      for (const { id, key, value } of reading.workflows.takeNew()) workflows.bind([id, String(key), value]).stepReset()
      for (const { id, value } of reading.words.takeNew()) words.bind([id, value]).stepReset()
      for (const { id, value } of reading.reasons.takeNew()) reasons.bind([id, value]).stepReset()
      for (const { id, value } of reading.values.takeNew()) values.bind([id, textOf(value), textOf(value).toLowerCase()]).stepReset()
      for (const { id, value } of reading.checks.takeNew()) {
        checks.bind([id, value.field, value.operator, JSON.stringify(value.ruleValue)]).stepReset()
      }
    },
  }
}

type CompiledFunctions = {
  sqlite3_bind_int: (statement: unknown, place: number, value: number | undefined) => number
  sqlite3_step: (statement: unknown) => number
  sqlite3_reset: (statement: unknown) => number
}

/** Millions of rows: numbers go straight to the compiled functions, past the wrappers that ask each value for its type. */
function numbersInto({ wasm, capi }: Sqlite3Static, db: Database, statement: ReturnType<Database['prepare']>) {
  const { sqlite3_bind_int: bind, sqlite3_step: step, sqlite3_reset: reset }: CompiledFunctions = wasm.exports
  const { pointer } = statement
  return (...numbers: number[]): void => {
    for (let at = 0; at < numbers.length; at += 1) bind(pointer, at + 1, numbers[at])
    if (step(pointer) !== capi.SQLITE_DONE) throw new Error(capi.sqlite3_errmsg(db))
    reset(pointer)
  }
}
