import { textSegments } from '~/lib/text'

export type TextSize = 'small' | 'body' | 'title'
export type TextTone = 'ink' | 'muted' | 'faint' | 'red' | 'amber'

/** A piece of a line that looks the same all along. */
export type Run = { text: string; size: TextSize; tone: TextTone; isStrong?: boolean }
export type Line = readonly Run[]

/** In pixels, as it will be drawn. */
export type WidthOf = (run: Run) => number

export const TEXT_PX: Readonly<Record<TextSize, { font: number; line: number }>> = {
  small: { font: 12, line: 16 },
  body: { font: 13, line: 20 },
  title: { font: 18, line: 24 },
}

/** Whoever opens the picture has none of our fonts, nor needs them. */
export const PICTURE_FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"

export function run(text: string, size: TextSize = 'body', tone: TextTone = 'ink', isStrong = false): Run {
  return { text: harmless(text), size, tone, isStrong }
}

export function widthOfLine(line: Line, widthOf: WidthOf): number {
  return line.reduce((sum, piece) => sum + widthOf(piece), 0)
}

export function heightOfLine(line: Line): number {
  return Math.max(0, ...line.map((piece) => TEXT_PX[piece.size].line))
}

/** Control characters are not allowed in XML, and those that turn the text around would turn ours too: both are drawn. */
function harmless(text: string): string {
  return textSegments(text)
    .map((segment) => (segment.kind === 'text' || /^ +$/.test(segment.text) ? segment.text : segment.drawn))
    .join('')
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, '▯')
}

export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
