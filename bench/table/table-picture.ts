import { SVG_STYLE, svgText } from '../svg-drawing.ts'
import { TABLE_MEASURES } from './table-figures.ts'
import { medianIn, msText, speedWords, type TableResult } from './table-section.ts'

const PANEL_WIDTH = 460
const GAP = 40
const MARGIN = 16
const HEAD = 34
const NAME_WIDTH = 150
const VALUE_WIDTH = 60
const BAR = 14
const LINE = 19
const TITLE = 24

/** Bars of the main measures, one column of panels for each speed of the processor; every panel has a scale of its own. */
export function tablePicture(results: readonly TableResult[]): string {
  const measures = TABLE_MEASURES.flatMap(({ figure, picture }) => (picture === undefined ? [] : [{ figure, words: picture }]))
  const panelHeight = TITLE + Math.max(...results.map(({ columns }) => columns.length)) * LINE + 18
  const width = 2 * MARGIN + results.length * PANEL_WIDTH + (results.length - 1) * GAP
  const height = 2 * MARGIN + HEAD + measures.length * panelHeight
  const panels = results.flatMap((result, column) => {
    const x = MARGIN + column * (PANEL_WIDTH + GAP)
    return [
      svgText(x, MARGIN + 14, `${speedWords(result.cpuSlowdown)}, ms`, 'head'),
      ...measures.flatMap(({ figure, words }, line) => panel(result, figure, words, x, MARGIN + HEAD + line * panelHeight)),
    ]
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Table work, milliseconds, shorter is better">`,
    `  <style>${SVG_STYLE}\n  </style>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n')
}

function panel({ columns }: TableResult, figure: (typeof TABLE_MEASURES)[number]['figure'], words: string, x: number, y: number): string[] {
  const values = columns.map((column) => medianIn(column, figure))
  const longest = Math.max(1, ...values.map((value) => value ?? 0))
  const room = PANEL_WIDTH - NAME_WIDTH - VALUE_WIDTH
  return [
    svgText(x, y + 14, words, 'title'),
    ...columns.flatMap(({ id, name }, line) => {
      const value = values[line] ?? null
      const top = y + TITLE + line * LINE
      const length = value === null ? 0 : Math.max(1, (value / longest) * room)
      const bar = `  <rect class="${id === 'ours' ? 'ours' : 'peer'}" x="${x + NAME_WIDTH}" y="${top}" width="${length.toFixed(1)}" height="${BAR}" rx="2" />`
      return [svgText(x, top + 11, name), bar, svgText(x + NAME_WIDTH + length + 6, top + 11, msText(value))]
    }),
  ]
}
