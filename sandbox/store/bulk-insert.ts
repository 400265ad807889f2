import type { DatabaseSyncInstance } from '@photostructure/sqlite'

export type SqlValue = string | number | null

/** Rows per statement: fewer, larger statements make the first fill markedly faster. */
const ROWS_AT_ONCE = 40

/**
 * A prepared writer of rows whose values come in the order of the columns; a row with a known key replaces
 * the old one.
 */
export function bulkInsert(database: DatabaseSyncInstance, table: string, columns: readonly string[]) {
  const row = `(${columns.map(() => '?').join(',')})`
  const head = `insert or replace into ${table} (${columns.join(',')}) values `
  const single = database.prepare(head + row)
  const many = database.prepare(head + Array.from({ length: ROWS_AT_ONCE }, () => row).join(','))
  return (rows: readonly SqlValue[][]) => {
    let next = 0
    for (; next + ROWS_AT_ONCE <= rows.length; next += ROWS_AT_ONCE) {
      many.run(...rows.slice(next, next + ROWS_AT_ONCE).flat())
    }
    for (; next < rows.length; next += 1) single.run(...(rows[next] ?? []))
  }
}
