import type { ContenderId } from './store-figures.ts'

/** In the order of the tables. The floors are not among them. */
export const CONTENDERS: readonly { id: Exclude<ContenderId, 'json-parse'>; name: string; package: string | null }[] = [
  { id: 'ours', name: 'The dashboard', package: null },
  { id: 'duckdb', name: 'DuckDB-WASM', package: '@duckdb/duckdb-wasm' },
  { id: 'sqlite', name: 'SQLite-WASM', package: '@sqlite.org/sqlite-wasm' },
  { id: 'plain-objects', name: 'Plain objects', package: null },
]
