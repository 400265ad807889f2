import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import { makeVector, Table, Utf8, vectorFromArray, type Vector } from 'apache-arrow'
import { textOf, type FactReading, type FactSink } from './fact-reading'
import { GrowingColumn } from './growing-column'
import type { WireRow } from './wire-row'

const bytes = () => new GrowingColumn((length) => new Uint8Array(length))
const shorts = () => new GrowingColumn((length) => new Uint16Array(length))
const words = () => new GrowingColumn((length) => new Uint32Array(length))

/** Facts are collected in typed arrays; `flush` hands them to the database as Arrow tables. */
export function duckdbInserts(connection: AsyncDuckDBConnection, reading: FactReading): { facts: FactSink; flush: () => Promise<void> } {
  let callbacks: { id: number; row: WireRow }[] = []
  const match = {
    callback: words(),
    place: bytes(),
    workflow: shorts(),
    category: bytes(),
    event_type: bytes(),
    matched: bytes(),
    error: bytes(),
    reason: words(),
    counts: bytes(),
  }
  const comparison = {
    callback: words(),
    place: bytes(),
    workflow: shorts(),
    category: bytes(),
    rule_check: shorts(),
    value: words(),
    missed: bytes(),
  }
  const recorded = { callback: words(), value: words() }

  const facts: FactSink = {
    callback: (id, row) => callbacks.push({ id, row }),
    match: (callback, place, workflow, category, { match_details: details, match_reason: reason, matched, error }, counts) => {
      const eventType = details?.event_type ?? null
      match.callback.push(callback)
      match.place.push(place)
      match.workflow.push(workflow)
      match.category.push(category)
      match.event_type.push(reading.words.idOf(eventType, eventType))
      match.matched.push(Number(matched))
      match.error.push(Number(error))
      match.reason.push(reading.reasons.idOf(reason, reason))
      match.counts.push(counts)
    },
    comparison: (callback, place, _nth, workflow, category, check, value, missed) => {
      comparison.callback.push(callback)
      comparison.place.push(place)
      comparison.workflow.push(workflow)
      comparison.category.push(category)
      comparison.rule_check.push(check)
      comparison.value.push(value)
      comparison.missed.push(missed)
    },
    recorded: (callback, value) => {
      recorded.callback.push(callback)
      recorded.value.push(value)
    },
  }

  const insert = async (name: string, columns: Record<string, Vector>): Promise<void> => {
    const table = new Table(columns)
    if (table.numRows > 0) await connection.insertArrowTable(table, { name, create: false })
  }
  const dictionary = <T>(name: string, fresh: readonly { id: number; value: T }[], columns: Record<string, (value: T) => string | null>) =>
    insert(name, {
      id: idsOf(fresh),
      ...Object.fromEntries(Object.entries(columns).map(([column, of]) => [column, textsOf(fresh.map(({ value }) => of(value)))])),
    })

  return {
    facts,
    flush: async () => {
      await insert('match', taken(match))
      await insert('comparison', taken(comparison))
      await insert('recorded', taken(recorded))
      await insert('callback', callbackColumns(callbacks))
      callbacks = []
      const workflows = reading.workflows.takeNew().map(({ id, key, value }) => ({ id, value: { workflowId: String(key), name: value } }))
      await dictionary('workflow', workflows, { workflow_id: ({ workflowId }) => workflowId, name: ({ name }) => name })
      await dictionary('word', reading.words.takeNew(), { text: (text) => text })
      await dictionary('reason', reading.reasons.takeNew(), { text: (text) => text })
      await dictionary('value', reading.values.takeNew(), { text: textOf, lower: (value) => textOf(value).toLowerCase() })
      await dictionary('rule_check', reading.checks.takeNew(), {
        field: ({ field }) => field,
        operator: ({ operator }) => operator,
        rule_value: ({ ruleValue }) => JSON.stringify(ruleValue),
      })
    },
  }
}

function taken(columns: Record<string, ReturnType<typeof bytes | typeof shorts | typeof words>>): Record<string, Vector> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, makeVector(column.take())]))
}

function idsOf(rows: readonly { id: number }[]): Vector {
  return makeVector(Uint32Array.from(rows, ({ id }) => id))
}

function textsOf(texts: readonly (string | null)[]): Vector {
  return vectorFromArray(texts, new Utf8())
}

function callbackColumns(callbacks: readonly { id: number; row: WireRow }[]): Record<string, Vector> {
  const texts = (of: (row: WireRow) => string | null) => textsOf(callbacks.map(({ row }) => of(row)))
  const times = (of: (row: WireRow) => string | null) =>
    makeVector(Float64Array.from(callbacks, ({ row }) => Date.parse(of(row) ?? '')))
  return {
    id: idsOf(callbacks),
    callback_id: texts((row) => row.callback_id),
    state: texts((row) => row.state),
    entity_type: texts((row) => row.entity_type),
    change_type: texts((row) => row.change_type),
    entity_id: texts((row) => row.entity_id),
    entity_number: texts((row) => row.entity_number),
    created_ms: times((row) => row.created_in_psa_at),
    finished_ms: times((row) => row.finished_processing_at),
    matcher_run_id: texts((row) => row.matcher_run_id),
    started: texts((row) => row.started_workflow_ids.join()),
    failed: texts((row) => row.failed_to_match_workflow_ids.join()),
    error: texts((row) => row.error_message),
  }
}
