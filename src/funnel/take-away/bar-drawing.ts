import type { BarPiece } from '~/funnel/bar'
import { type Paints, px } from './drawing'

export const BAR_HEIGHT = 12

type Box = { x: number; y: number; width: number; height: number }

const rect = ({ x, y, width, height }: Box, paint: string) =>
  `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="2" ${paint}/>`

const inset = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.5,
  y: y + 0.5,
  width: Math.max(0, width - 1),
  height: height - 1,
})

/** The outline of a piece that goes on to its left. */
function openLeft(box: Box, paint: string): string {
  const { x, y, width, height } = inset(box)
  return `<path d="M${px(x)} ${px(y)}H${px(x + width)}V${px(y + height)}H${px(x)}" fill="none" ${paint}/>`
}

/** The same textures as on the page. */
const TEXTURES: Readonly<Record<BarPiece['texture'], (box: Box, paints: Paints) => string>> = {
  plain: (box, paints) => rect(box, `fill="${paints.accent}" fill-opacity="0.7"`),
  part: (box, paints) =>
    rect(box, `fill="${paints.surface}"`) + rect(box, 'fill="url(#part)"') + openLeft(box, `stroke="${paints.accent}"`),
  failed: (box, paints) => rect(box, `fill="${paints.red}"`),
  chosen: (box, paints) => rect(inset(box), `fill="url(#chosen)" stroke="${paints.grey}" stroke-dasharray="3 2"`),
  reach: (box, paints) => openLeft(box, `stroke="${paints.accent}" stroke-dasharray="3 2"`),
}

/** A piece of a bar, or its sample in the legend. */
export function textured(texture: BarPiece['texture'], box: Box, paints: Paints): string {
  return TEXTURES[texture](box, paints)
}

/** A whole bar with its upper left corner at `x`, `y`. */
export function barDrawing(pieces: readonly BarPiece[], x: number, y: number, widthPx: number, paints: Paints): string {
  const track = rect({ x, y, width: widthPx, height: BAR_HEIGHT }, `fill="${paints.sunken}"`)
  const drawn = pieces
    .filter((piece) => piece.toPercent > piece.fromPercent)
    .map(({ fromPercent, toPercent, texture }) =>
      textured(
        texture,
        {
          x: x + (widthPx * fromPercent) / 100,
          y,
          width: (widthPx * (toPercent - fromPercent)) / 100,
          height: BAR_HEIGHT,
        },
        paints,
      ),
    )
  return track + drawn.join('')
}

/** The hatches that `textured` refers to; once in a picture. */
export function hatches(paints: Paints): string {
  return hatch('part', 5, paints.accent) + hatch('chosen', 6, paints['line-strong'])
}

function hatch(id: string, apartPx: number, paint: string): string {
  return (
    `<pattern id="${id}" width="${apartPx}" height="${apartPx}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<line x1="0.75" y1="0" x2="0.75" y2="${apartPx}" stroke="${paint}" stroke-width="1.5"/></pattern>`
  )
}
