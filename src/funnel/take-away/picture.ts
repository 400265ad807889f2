import { hatches } from './bar-drawing'
import { type Drawing, hairline, type Paints, placed, textLines } from './drawing'
import { heightOfLine, type Line, PICTURE_FONTS, run, type WidthOf, widthOfLine, xmlText } from './picture-text'
import { wrapped } from './wrapped-text'

/** What every picture of one answer says about itself. */
export type PictureFacts = {
  /** The window with its zone. */
  window: string
  /** Where the numbers come from, and when. */
  source: string
}

/** What it takes to draw: measured by the browser, and painted in the light theme. */
export type Drawer = { widthOf: WidthOf; paints: Paints }

/** A sample as it is in the picture, 20 × 12 px at 0, 0, with the words for it. */
export type LegendItem = { sample: string; words: string }

export type PictureContent = {
  title: string
  /** What the picture shows, in a sentence; empty for none. */
  description: string
  body: Drawing
  legend: readonly LegendItem[]
  notes: readonly string[]
}

export type Picture = { title: string; svg: string; widthPx: number; heightPx: number }

const MARGIN = 24
const SAMPLE = { widthPx: 20, heightPx: 12 }

/** The panel with all that it needs to be understood on its own, wherever it is pasted. */
export function picture(content: PictureContent, facts: PictureFacts, { widthOf, paints }: Drawer): Picture {
  const width = content.body.widthPx
  const paragraph = (text: string, tone: 'muted' | 'faint') =>
    text === '' ? [] : wrapped(run(text, 'small', tone), width, widthOf).map((piece): Line => [piece])
  let y = MARGIN
  let svg = ''
  const lines = (given: readonly Line[]) => {
    svg += textLines(given, 0, y, 'left', paints)
    y += given.reduce((sum, line) => sum + heightOfLine(line), 0)
  }
  lines(wrapped(run(content.title, 'title', 'ink', true), width, widthOf).map((piece) => [piece]))
  lines(wrapped(run(facts.window, 'body', 'muted'), width, widthOf).map((piece) => [piece]))
  lines(paragraph(content.description, 'muted'))
  y += 14
  svg += placed(content.body.svg, 0, y)
  y += content.body.heightPx + 14
  const legend = legendDrawing(content.legend, width, { widthOf, paints })
  svg += placed(legend.svg, 0, y)
  y += legend.heightPx
  for (const note of content.notes) lines(paragraph(note, 'faint'))
  y += 12
  svg += hairline(y, width, paints.line)
  y += 8
  lines(paragraph(facts.source, 'faint'))
  y += MARGIN - 8

  const widthPx = Math.ceil(width + 2 * MARGIN)
  const heightPx = Math.ceil(y)
  return {
    title: content.title,
    widthPx,
    heightPx,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" ` +
      `role="img" font-family="${xmlText(PICTURE_FONTS)}" style="font-variant-numeric: tabular-nums">` +
      `<title>${xmlText(run(`${content.title}, ${facts.window}`).text)}</title><defs>${hatches(paints)}</defs>` +
      `<rect width="${widthPx}" height="${heightPx}" fill="${paints.surface}"/>${placed(svg, MARGIN, 0)}</svg>\n`,
  }
}

function legendDrawing(items: readonly LegendItem[], width: number, { widthOf, paints }: Drawer): Drawing {
  let x = 0
  let y = 0
  let svg = ''
  for (const { sample, words } of items) {
    const line: Line = [run(words, 'small', 'muted')]
    const itemWidth = SAMPLE.widthPx + 6 + widthOfLine(line, widthOf)
    if (x > 0 && x + itemWidth > width) {
      x = 0
      y += 20
    }
    svg += placed(sample, x, y + (16 - SAMPLE.heightPx) / 2) + textLines([line], x + SAMPLE.widthPx + 6, y, 'left', paints)
    x += itemWidth + 18
  }
  return { svg, widthPx: width, heightPx: items.length === 0 ? 0 : y + 24 }
}
