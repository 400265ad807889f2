import type { ContenderId } from './contender-id.ts'
import { type TableFigures, TABLE_MEASURES } from './table-figures.ts'

/** Medians of one speed of the processor; in each column in the order of TABLE_MEASURES. */
export type TableResult = {
  cpuSlowdown: number
  columns: { id: ContenderId; name: string; version: string | null; medians: (number | null)[] }[]
}

export type TableCircumstances = { rows: number; rounds: number; browserName: string }

/** What the table cannot say by itself. */
const REMARKS = [
  'To the next paint: the browser’s own event timing, in steps of 8 ms; 8 stands for what was too short to be noted. Each figure is the median of the interactions of one round, then of the rounds; the slowest are of one round each, too.',
  'Until the rows are painted: from the same key or click to the frame that has the right row at the top, or the matches of the opened row with the comparisons of the first. A table may paint first and work later; here it cannot. The dashboard does with an opened row: the row answers in the next frame, what it opens to follows in one piece.',
  'First rows: from the rows being there to the frame that shows them. The code was loaded before, the peers’ sort and filter values stand ready, and so does what the dashboard keeps up with every page of rows that comes in: the outcomes for its histogram, and which workflows have alternatives.',
  'Longest task: the browser notes only tasks of 50 ms and more, 0 says that there was none.',
  'The peers get rows with their sort and filter values ready and draw each cell as plain text; the dashboard’s own rows have links, chips and tooltips, and its opened row the sentences of the verdict. The peers look for the text in the ticket number only, the dashboard in all recorded values.',
  'AG Grid Community has no detail rows: an opened row is followed by a full-width row. MUI X Data Grid opens rows and shows more than 100 rows a page only in its paid editions: –.',
]

export function tableSection(results: readonly TableResult[], { rows, rounds, browserName }: TableCircumstances): string {
  return [
    '## Table work',
    `${rows.toLocaleString('en-GB')} callbacks of 30 matches with 5 comparisons, seven columns, rows of 28 px, 1440 × 900; medians of ${rounds} interleaved ${rounds === 1 ? 'round' : 'rounds'} in ${browserName}. Milliseconds; the best of a line is bold.`,
    '![Table work of the dashboard and its peers](pictures/bench-table.svg)',
    ...results.flatMap((result) => [`### ${speedWords(result.cpuSlowdown)}`, markdownTable(result)]),
    REMARKS.map((remark) => `- ${remark}`).join('\n'),
  ].join('\n\n')
}

export function speedWords(cpuSlowdown: number): string {
  return cpuSlowdown === 1 ? 'Un-throttled' : `At ${cpuSlowdown} × slower CPU`
}

/** The same for the terminal. */
export function textTable({ cpuSlowdown, columns }: TableResult): string {
  const lines = TABLE_MEASURES.map(({ words }, line) =>
    [words.padEnd(44), ...columns.map(({ medians }) => msText(medians[line] ?? null).padStart(19))].join(''),
  )
  return ['', speedWords(cpuSlowdown).padEnd(44) + columns.map(({ name }) => name.padStart(19)).join(''), ...lines].join('\n')
}

function markdownTable({ columns }: TableResult): string {
  const head = ['', ...columns.map(({ name, version }) => (version === null ? name : `${name} ${version}`))]
  const lines = TABLE_MEASURES.map(({ words }, line) => {
    const values = columns.map(({ medians }) => medians[line] ?? null)
    const best = Math.min(...values.filter((value) => value !== null).map(Math.round))
    return [words, ...values.map((value) => (value !== null && Math.round(value) === best ? `**${msText(value)}**` : msText(value)))]
  })
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function msText(ms: number | null): string {
  return ms === null ? '–' : Math.round(ms).toLocaleString('en-GB')
}

/** Of one column by name rather than by place. */
export function medianIn(column: TableResult['columns'][number], figure: keyof TableFigures): number | null {
  return column.medians[TABLE_MEASURES.findIndex((measure) => measure.figure === figure)] ?? null
}
