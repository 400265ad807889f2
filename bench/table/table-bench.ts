import type { ContenderId } from './contender-id.ts'

/** What is typed and clicked, and what must then stand in the first row: a table that skips the work is not quick. */
export type Expected = {
  /** Typed one after the other, each with the ticket that is then the first. */
  keys: { key: string; firstRow: string }[]
  /** By the clicks on the headers, in their order; both columns begin with the largest first. */
  sorted: { column: 'took' | 'time'; firstRow: string }[]
  /** In the first row when nothing is filtered or sorted. */
  newest: string
}

/** What the bench asks of its page. Rejects where the table does not do it in ten seconds. */
export type TableBench = {
  /** Makes the callbacks and loads the contender's code; neither is measured. */
  prepare: (contender: ContenderId, count: number) => Promise<Expected>
  /** Milliseconds from the data being there to the paint of its first rows. */
  drawFirstRows: (rowSelector: string) => Promise<number>
  /**
   * Begins to wait for the next key or click, and from then on for a paint that has such an element: with `text` in it and
   * as the first row, or anywhere where `text` is null.
   */
  expect: (selector: string, text: string | null) => void
  /** Milliseconds from that key or click to that paint. */
  answered: () => Promise<number>
}

declare global {
  interface Window {
    tableBench: TableBench
  }
}
