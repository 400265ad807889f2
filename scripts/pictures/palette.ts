const COLOURS_AT_MOST = 256
/** The rest of the palette is for colours that are rare and unlike all others, such as a small red mark's. */
const FREQUENT_AT_MOST = 160

/** Colours as 0xRRGGBB, and for each colour of the picture the place in the palette of the one that stands for it. */
export type Palette = { palette: readonly number[]; indexes: ReadonlyMap<number, number> }

/**
 * A palette for a picture, from how many pixels each of its colours has. All colours are kept where they are few enough; else
 * the shades at the edges of letters, of which there are a thousand, go to their nearest neighbour.
 */
export function paletteFor(counts: ReadonlyMap<number, number>): Palette {
  const colours = [...counts].sort(([one, a], [other, b]) => b - a || one - other).map(([colour]) => colour)
  const palette = colours.slice(0, colours.length > COLOURS_AT_MOST ? FREQUENT_AT_MOST : COLOURS_AT_MOST)
  const indexes = new Map(palette.map((colour, index) => [colour, index]))
  const others = colours.slice(palette.length).map((colour) => nearestIn(palette, colour))
  while (palette.length < COLOURS_AT_MOST && others.length > 0) {
    const farthest = others.reduce((worst, other) => (other.distance > worst.distance ? other : worst))
    others.splice(others.indexOf(farthest), 1)
    const index = palette.push(farthest.colour) - 1
    indexes.set(farthest.colour, index)
    for (const other of others) {
      const distance = distanceOf(other.colour, farthest.colour)
      if (distance < other.distance) Object.assign(other, { index, distance })
    }
  }
  for (const { colour, index } of others) indexes.set(colour, index)
  return { palette, indexes }
}

type Nearest = { colour: number; index: number; distance: number }

function nearestIn(palette: readonly number[], colour: number): Nearest {
  return palette.reduce<Nearest>(
    (nearest, candidate, index) => {
      const distance = distanceOf(candidate, colour)
      return distance < nearest.distance ? { colour, index, distance } : nearest
    },
    { colour, index: 0, distance: Infinity },
  )
}

function distanceOf(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return red * red + green * green + blue * blue
}
