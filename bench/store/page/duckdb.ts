import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import type { Contender } from './contender'
import { duckdbInserts } from './duckdb-inserts'
import { BLOCKERS, FACET, missedSql, searchSql, TABLES } from './duckdb-schema'
import { blockersAnswer, facetAnswer, missedIds } from './fact-names'
import { FactReading } from './fact-reading'
import { NEWEST } from './questions'
import { rowsOf } from './wire-row'

/** So many pages become one Arrow table: fewer cost time, more cost memory. */
const PAGES_AT_ONCE = 10

/** DuckDB in its worker, in memory: Arrow tables of typed arrays, dictionaries. */
export async function duckdb(): Promise<Contender> {
  const db = new AsyncDuckDB(new VoidLogger(), new Worker(new URL('./duckdb-worker.ts', import.meta.url), { name: new URL(workerUrl, location.href).href }))
  await db.instantiate(wasmUrl)
  await db.open({ query: { castBigIntToDouble: true } })
  const connection = await db.connect()
  await connection.query(TABLES)
  const reading = new FactReading()
  const inserts = duckdbInserts(connection, reading)
  let waiting = 0

  return {
    load: async (pageText) => {
      reading.read(rowsOf(pageText), inserts.facts)
      waiting += 1
      if (waiting < PAGES_AT_ONCE) return
      waiting = 0
      await inserts.flush()
    },
    finish: () => inserts.flush(),
    spent: null,
    answers: {
      missed: async (question) => {
        const { workflow, category, checks } = missedIds(reading, question)
        const rows = (await connection.query(missedSql(workflow, category, checks, NEWEST))).toArray()
        return { callbacks: Number(rows[0]?.callbacks ?? 0), newestIds: rows.map((row) => String(row.callback_id)) }
      },
      facet: async () => {
        const rows = (await connection.query(FACET)).toArray()
        const counts = rows.map(({ workflow, category, callbacks }) => ({ workflow, category, callbacks: Number(callbacks) }))
        return facetAnswer(reading, counts)
      },
      blockers: async () => {
        const rows = (await connection.query(BLOCKERS)).toArray()
        const counts = rows.map(({ workflow, category, rule_check: check, matches, alone }) => ({
          workflow,
          category,
          check,
          matches: Number(matches),
          alone: Number(alone),
        }))
        return blockersAnswer(reading, counts)
      },
      search: async (text) => Number((await connection.query(searchSql(text))).toArray()[0]?.callbacks ?? 0),
    },
  }
}
