import { installedVersion } from '../installed-version.ts'
import { CONTENDERS } from './contenders.ts'
import { kilobytesText, megabytesText, msText, secondsText, timesText } from './figure-text.ts'
import { QUESTIONS, type QuestionId } from './store-figures.ts'
import type { StoreMedians, StoreResult } from './store-result.ts'

const QUESTION_WORDS: Record<QuestionId, string> = {
  missed: 'Workflow + category + field that did not hold',
  facet: 'Facet workflow × category',
  blockers: 'Blocker ranking of all workflows',
  search: 'Text search over values',
}

/** What the tables cannot say by themselves. */
const REMARKS = [
  'Every contender begins with the text of the API’s pages and parses it itself; making the text is not measured. Each ran in a browser of its own, one after the other, and all gave the same answers to every question, or the run would have failed.',
  'Load: from text to rows that can be asked about. Of the dashboard it is its worker’s time, checking of every row included; the main thread’s, which unpacks and appends a page at a time and reads of it what questions will need, stands below it with the longest of these pieces, of which none may take 50 ms. The peers take the rows at their word. Their time is from end to end. The division by its own JSON.parse is from within each run, which evens out a machine that is busy at times; DuckDB works in its own worker, the page parses for it.',
  'Memory: live bytes of the JavaScript heaps of the page and its workers after a forced collection, typed arrays, and the memories of compiled modules (which only grow, so that what loading needed for a while is in it). Compiled code is not counted, and the browser’s own measure for pages is not in the Chromium without windows. Everything of a row can be read back from each of them.',
  'Questions: the median of 13 times after the first, with other words each time, in one round; then of the rounds. In brackets: times the dashboard’s. The first time is in the second table.',
  'The dashboard keeps the counts of the facet as rows come, so that it only copies them; its first time is what counting takes. Its search looks in ids, names, reasons and rule values too; the texts are such that only values have them.',
  'DuckDB: Arrow tables of typed arrays, ten pages at a time, whole numbers of the smallest width for what repeats itself, one thread. SQLite: in memory, prepared inserts with one transaction a page, covering partial indexes. For both the facts that the questions would have to join for stand in the rows themselves.',
  'Plain objects: JSON.parse, everything kept, loops.',
  'Floors: JSON.parse of the same text with nothing kept; one pass over a typed array with one number for each comparison.',
]

type Line = { words: string; of: (medians: StoreMedians) => number | null; text: (value: number) => string; floor: (result: StoreResult) => string; isCompared: boolean }

const NO_FLOOR = () => ''
const figuresOf = (result: StoreResult, id: keyof StoreResult['of']): StoreMedians | null => {
  const medians = result.of[id]
  return medians === undefined || 'failed' in medians ? null : medians
}

function linesOf(result: StoreResult): Line[] {
  const parseMs = figuresOf(result, 'json-parse')?.loadMs ?? Number.NaN
  return [
    { words: 'Load, s', of: ({ loadMs }) => loadMs, text: secondsText, floor: () => `JSON.parse ${secondsText(parseMs)}`, isCompared: false },
    { words: 'Load ÷ JSON.parse', of: ({ loadMs }) => loadMs / parseMs, text: timesText, floor: () => '1 ×', isCompared: false },
    { words: 'Load ÷ its own JSON.parse', of: ({ loadPerParse }) => loadPerParse, text: timesText, floor: NO_FLOOR, isCompared: false },
    { words: 'On the main thread, s', of: ({ mainMs }) => mainMs, text: secondsText, floor: NO_FLOOR, isCompared: false },
    { words: 'Longest piece there, ms', of: ({ longestMainMs }) => longestMainMs, text: msText, floor: NO_FLOOR, isCompared: false },
    { words: 'Memory, MB', of: ({ bytes }) => bytes, text: megabytesText, floor: NO_FLOOR, isCompared: true },
    { words: 'Memory, kB a callback', of: ({ bytes }) => bytes / result.callbacks, text: kilobytesText, floor: NO_FLOOR, isCompared: false },
    ...QUESTIONS.map((question): Line => ({
      words: `${QUESTION_WORDS[question]}, ms`,
      of: ({ asked }) => asked?.[question] ?? null,
      text: msText,
      floor: ({ scanMs }) => `scan ${msText(scanMs)}`,
      isCompared: true,
    })),
  ]
}

const FIRST_LINES = QUESTIONS.map((question): Line => ({
  words: `${QUESTION_WORDS[question]}, ms`,
  of: ({ askedFirst }) => askedFirst?.[question] ?? null,
  text: msText,
  floor: NO_FLOOR,
  isCompared: false,
}))

/** The store's part of docs/bench.md. */
export function storeSection(results: readonly StoreResult[], browserName: string): string {
  const [smallest] = results
  const perCallback = smallest ? kilobytesText(smallest.textBytes / smallest.callbacks) : ''
  return [
    '## The store',
    `Generated callbacks of 30 matches with 5 comparisons, ${perCallback} kB of JSON each, in ${browserName}. Medians of interleaved rounds.`,
    '![Load, memory and four questions of the dashboard and its peers, times the dashboard’s](pictures/bench-store.svg)',
    ...results.flatMap((result) => [
      `### ${result.callbacks.toLocaleString('en-GB')} callbacks (${megabytesText(result.textBytes)} MB of text, ${result.rounds} ${result.rounds === 1 ? 'round' : 'rounds'})`,
      markdown([headOf(true), ...linesOf(result).map((line) => cellsOf(line, result, true))]),
      'The first time that each is asked:',
      markdown([headOf(false), ...FIRST_LINES.map((line) => cellsOf(line, result, false))]),
    ]),
    REMARKS.map((remark) => `- ${remark}`).join('\n'),
  ].join('\n\n')
}

/** The same for the terminal. */
export function textTables(results: readonly StoreResult[]): string {
  const tables = results.map((result) => {
    const lines = [headOf(true), ...linesOf(result).map((line) => cellsOf(line, result, true)), ['first time'], ...FIRST_LINES.map((line) => cellsOf(line, result, false))]
    const text = lines.map(([words = '', ...cells]) => words.padEnd(52) + cells.map((cell) => cell.padStart(22)).join(''))
    return ['', `${result.callbacks.toLocaleString('en-GB')} callbacks, ${megabytesText(result.textBytes)} MB of text`, ...text].join('\n')
  })
  return tables.join('\n')
}

function headOf(hasFloor: boolean): string[] {
  const names = CONTENDERS.map(({ name, package: peer }) => (peer === null ? name : `${name} ${installedVersion(peer)}`))
  return ['', ...names, ...(hasFloor ? ['Floor'] : [])]
}

function cellsOf(line: Line, result: StoreResult, hasFloor: boolean): string[] {
  const medians = figuresOf(result, 'ours')
  const ours = medians ? line.of(medians) : null
  const cells = CONTENDERS.map(({ id }) => {
    const outcome = result.of[id]
    if (outcome && 'failed' in outcome) return outcome.failed
    const value = outcome ? line.of(outcome) : null
    if (value === null) return '–'
    const isPeer = id !== 'ours' && line.isCompared && ours !== null
    return isPeer ? `${line.text(value)} (${timesText(value / ours)})` : line.text(value)
  })
  return [line.words, ...cells, ...(hasFloor ? [line.floor(result)] : [])]
}

function markdown(lines: readonly string[][]): string {
  const [head = [], ...rest] = lines
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
