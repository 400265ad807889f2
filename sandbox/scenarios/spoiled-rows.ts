import { z } from 'zod'

type Row = Record<string, unknown>

const Page = z.looseObject({ data: z.array(z.record(z.string(), z.unknown())) })

/** Ways in which a single row can be beyond use, in the order in which a page's odd rows get them. */
const BREAKS: ((row: Row) => unknown)[] = [
  ({ callback_id: _left, ...row }) => row,
  (row) => ({ ...row, created_in_psa_at: 'yesterday' }),
  () => null,
  (row) => ({ ...row, workflow_matches: 'not recorded' }),
]

/** A page of callbacks as JSON text with some rows beyond use: the second, fourth, sixth and eighth. */
export const withBrokenRows = (json: string) =>
  withRows(json, (rows) =>
    rows.map((row, position) => {
      const spoil = BREAKS[(position - 1) / 2]
      return spoil ? spoil(row) : row
    }),
  )

/** A page of callbacks as JSON text with every third row twice. */
export const withDuplicateRows = (json: string) =>
  withRows(json, (rows) => rows.flatMap((row, position) => (position % 3 === 0 ? [row, row] : [row])))

/** Answers that are no page stay as they are. */
function withRows(json: string, change: (rows: Row[]) => unknown[]): string {
  const page = Page.safeParse(JSON.parse(json))
  return page.success ? JSON.stringify({ ...page.data, data: change(page.data.data) }) : json
}
