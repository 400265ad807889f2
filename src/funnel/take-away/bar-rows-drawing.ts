import type { BarPiece } from '~/funnel/bar'
import { BAR_HEIGHT, barDrawing } from './bar-drawing'
import { type Drawing, hairline, type Paints, textLines } from './drawing'
import { heightOfLine, type Line, type WidthOf, widthOfLine } from './picture-text'

export type Cell = { lines: readonly Line[]; edge: 'left' | 'right' }

/** A bar with what stands beside it. Every row has as many cells as the others. */
export type BarRow = { before: readonly Cell[]; pieces: readonly BarPiece[]; after: readonly Cell[] }

type BarRowsOptions = {
  /** Above the columns; null for none. */
  head: { before: readonly Cell[]; after: readonly Cell[] } | null
  rows: readonly BarRow[]
  /** As wide as it should be; it becomes wider where the texts need that. */
  widthPx: number
  widthOf: WidthOf
  paints: Paints
}

const SHORTEST_BAR = 220
const GAP = 20
const PAD = 10

const heightOfCell = (cell: Cell) => cell.lines.reduce((sum, line) => sum + heightOfLine(line), 0)

function columnWidths(rows: readonly (readonly Cell[])[], widthOf: WidthOf): number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: count }, (_, column) =>
    Math.ceil(
      Math.max(0, ...rows.flatMap((cells) => (cells[column]?.lines ?? []).map((line) => widthOfLine(line, widthOf)))),
    ),
  )
}

/** Columns as wide as their texts, and the bars in what is left between them. */
export function barRowsDrawing({ head, rows, widthPx, widthOf, paints }: BarRowsOptions): Drawing {
  const heads = head ? [head] : []
  const before = columnWidths([...heads, ...rows].map((row) => row.before), widthOf)
  const after = columnWidths([...heads, ...rows].map((row) => row.after), widthOf)
  const taken = [...before, ...after].reduce((sum, width) => sum + width + GAP, 0)
  const barWidth = Math.max(SHORTEST_BAR, widthPx - taken)
  const fullWidth = taken + barWidth
  const barX = before.reduce((sum, width) => sum + width + GAP, 0)

  const cells = (given: readonly Cell[], widths: readonly number[], left: number, top: number, height: number) => {
    let x = left
    return given
      .map((cell, column) => {
        const width = widths[column] ?? 0
        const y = top + (height - heightOfCell(cell)) / 2
        const svg = textLines(cell.lines, cell.edge === 'right' ? x + width : x, y, cell.edge, paints)
        x += width + GAP
        return svg
      })
      .join('')
  }

  let y = 0
  let svg = ''
  for (const { before: left, after: right } of heads) {
    const height = Math.max(...[...left, ...right].map(heightOfCell))
    svg += cells(left, before, 0, y, height) + cells(right, after, barX + barWidth + GAP, y, height)
    y += height + 4
  }
  for (const [index, row] of rows.entries()) {
    const height = Math.max(BAR_HEIGHT, ...[...row.before, ...row.after].map(heightOfCell)) + 2 * PAD
    if (index > 0 || head) svg += hairline(y, fullWidth, paints.line)
    svg +=
      cells(row.before, before, 0, y, height) +
      barDrawing(row.pieces, barX, y + (height - BAR_HEIGHT) / 2, barWidth, paints) +
      cells(row.after, after, barX + barWidth + GAP, y, height)
    y += height
  }
  return { svg, widthPx: fullWidth, heightPx: y }
}
