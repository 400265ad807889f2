import { heightOfLine, type Line, type TextTone, TEXT_PX, xmlText } from './picture-text'

/** The light theme's roles that pictures are painted with, as #rrggbb: no other program knows our variables. */
export type Paints = Readonly<
  Record<TextTone | 'surface' | 'sunken' | 'line' | 'line-strong' | 'accent' | 'grey' | 'amber-soft', string>
>

/** A piece of SVG with its upper left corner at 0, 0. */
export type Drawing = { svg: string; widthPx: number; heightPx: number }

export function placed(svg: string, x: number, y: number): string {
  return svg === '' ? '' : `<g transform="translate(${px(x)} ${px(y)})">${svg}</g>`
}

/** Rounded: sixteen digits of a coordinate are seen by nobody. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** A line of text whose upper edge is at `top`; `x` is its left edge, or its right one. */
function textLine(line: Line, x: number, top: number, edge: 'left' | 'right', paints: Paints): string {
  if (line.every((piece) => piece.text.trim() === '')) return ''
  const font = Math.max(...line.map((piece) => TEXT_PX[piece.size].font))
  const baseline = top + heightOfLine(line) / 2 + font * 0.355
  const pieces = line.map(
    ({ text, size, tone, isStrong }) =>
      `<tspan font-size="${TEXT_PX[size].font}" fill="${paints[tone]}"${isStrong ? ' font-weight="600"' : ''}>${xmlText(text)}</tspan>`,
  )
  const anchor = edge === 'right' ? ' text-anchor="end"' : ''
  return `<text x="${px(x)}" y="${px(baseline)}"${anchor} xml:space="preserve">${pieces.join('')}</text>`
}

/** Lines under each other. */
export function textLines(lines: readonly Line[], x: number, top: number, edge: 'left' | 'right', paints: Paints): string {
  let y = top
  return lines
    .map((line) => {
      const svg = textLine(line, x, y, edge, paints)
      y += heightOfLine(line)
      return svg
    })
    .join('')
}

export function hairline(y: number, widthPx: number, paint: string): string {
  return `<line x1="0" y1="${px(y)}" x2="${px(widthPx)}" y2="${px(y)}" stroke="${paint}"/>`
}
