import sqlite3InitModule, { type PreparedStatement } from '@sqlite.org/sqlite-wasm'
import type { Contender } from './contender'
import { FactReading } from './fact-reading'
import { blockersAnswer, facetAnswer, missedIds } from './fact-names'
import { NEWEST } from './questions'
import { sqliteInserts } from './sqlite-inserts'
import { BLOCKERS, FACET, INDEXES, MISSED, SEARCH, TABLES } from './sqlite-schema'
import { rowsOf } from './wire-row'

/** SQLite in memory: prepared inserts in one transaction a page, dictionaries, and an index for each question. */
export async function sqlite(): Promise<Contender> {
  const api = await sqlite3InitModule()
  const db = new api.oo1.DB(':memory:')
  db.exec(TABLES)
  const reading = new FactReading()
  const inserts = sqliteInserts(api, db, reading)
  const missed = db.prepare(MISSED)
  const facet = db.prepare(FACET)
  const blockers = db.prepare(BLOCKERS)
  const search = db.prepare(SEARCH)

  return {
    load: (pageText) => {
      db.exec('BEGIN')
      reading.read(rowsOf(pageText), inserts.facts)
      inserts.dictionaries()
      db.exec('COMMIT')
    },
    finish: () => {
      db.exec(INDEXES)
    },
    spent: null,
    answers: {
      missed: (question) => {
        const { workflow, category, checks } = missedIds(reading, question)
        const rows = numbersAndText(missed.bind([workflow, category, JSON.stringify(checks), NEWEST]))
        return { callbacks: rows[0]?.number ?? 0, newestIds: rows.map(({ text }) => text) }
      },
      facet: () =>
        facetAnswer(
          reading,
          numbers(facet, 3).map(([workflow = 0, category = 0, callbacks = 0]) => ({ workflow, category, callbacks })),
        ),
      blockers: () =>
        blockersAnswer(
          reading,
          numbers(blockers, 5).map(([workflow = 0, category = 0, check = 0, matches = 0, alone = 0]) => ({ workflow, category, check, matches, alone })),
        ),
      search: (text) => numbers(search.bind([text.toLowerCase()]), 1)[0]?.[0] ?? 0,
    },
  }
}

/** All rows of a statement whose columns are numbers. */
function numbers(statement: PreparedStatement, columns: number): number[][] {
  const rows: number[][] = []
  while (statement.step()) rows.push(Array.from({ length: columns }, (_, column) => statement.getInt(column) ?? 0))
  statement.reset()
  return rows
}

function numbersAndText(statement: PreparedStatement): { number: number; text: string }[] {
  const rows: { number: number; text: string }[] = []
  while (statement.step()) rows.push({ number: statement.getInt(0) ?? 0, text: statement.getString(1) ?? '' })
  statement.reset()
  return rows
}
