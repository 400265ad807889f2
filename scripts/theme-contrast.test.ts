import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Oklch = { lightness: number; chroma: number; hueDegrees: number }
type Role = { light: Oklch; dark: Oklch }

const OKLCH = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/
const ROLE = new RegExp(`--color-([a-z-]+): light-dark\\(${OKLCH.source}, ${OKLCH.source}\\)`, 'g')

/** The roles that a style sheet gives a light and a dark value, by name. */
function rolesIn(file: string): Map<string, Role> {
  const css = readFileSync(new URL(`../src/ui/${file}`, import.meta.url), 'utf8')
  return new Map(
    [...css.matchAll(ROLE)].map(([, name = '', ...numbers]) => {
      const [l = 0, c = 0, h = 0, darkL = 0, darkC = 0, darkH = 0] = numbers.map(Number)
      return [name, { light: { lightness: l, chroma: c, hueDegrees: h }, dark: { lightness: darkL, chroma: darkC, hueDegrees: darkH } }]
    }),
  )
}

/** Relative luminance, 0 to 1. What sRGB cannot show is cut to what it can. */
function luminanceOf({ lightness, chroma, hueDegrees }: Oklch): number {
  const a = chroma * Math.cos((hueDegrees * Math.PI) / 180)
  const b = chroma * Math.sin((hueDegrees * Math.PI) / 180)
  // Björn Ottosson's matrices: https://bottosson.github.io/posts/oklab/
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const cut = (channel: number) => Math.min(1, Math.max(0, channel))
  return 0.2126 * cut(red) + 0.7152 * cut(green) + 0.0722 * cut(blue)
}

/** As WCAG 2.2 defines it, from 1 to 21. */
function contrastOf(one: Oklch, other: Oklch): number {
  const [brighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

const theme = rolesIn('theme.css')
const moreContrast = new Map([...theme, ...rolesIn('contrast.css')])
const GROUNDS = ['page', 'surface', 'raised', 'sunken', 'hover', 'selected']

/** What stands on what: text needs 4.5, what is only seen 3. */
const PAIRS: readonly [what: string, on: readonly string[], least: number][] = [
  ['ink', [...GROUNDS, 'accent-soft', 'green-soft', 'amber-soft', 'red-soft', 'grey-soft'], 4.5],
  ['muted', [...GROUNDS, 'amber-soft', 'red-soft', 'grey-soft'], 4.5],
  // Said nowhere but on paper and what is as bright: an opened row's words are muted instead.
  ['faint', ['page', 'surface', 'raised', 'sunken'], 4.5],
  ['accent', GROUNDS, 4.5],
  ['on-accent', ['accent'], 4.5],
  ['green', ['page', 'surface', 'raised', 'hover', 'selected', 'green-soft'], 4.5],
  ['amber', ['page', 'surface', 'raised', 'hover', 'selected', 'amber-soft'], 4.5],
  ['red', ['page', 'surface', 'raised', 'hover', 'selected', 'red-soft'], 4.5],
  ['grey', ['page', 'surface', 'raised', 'hover', 'selected', 'grey-soft'], 4.5],
  // The edges by which a box to type in is found.
  ['control', ['page', 'surface', 'raised'], 3],
]

describe.each([
  ['as it comes', theme, 1],
  ['with more contrast asked for', moreContrast, 1.5],
])('%s', (_how, roles, factor) => {
  const role = (name: string): Role => {
    const found = roles.get(name)
    if (!found) throw new Error(`theme.css has no role ${name}`)
    return found
  }

  test.each(['light', 'dark'] as const)('what is read and seen stands out from what it lies on: %s', (scheme) => {
    const tooLittle = PAIRS.flatMap(([what, on, least]) =>
      on.flatMap((ground) => {
        const ratio = contrastOf(role(what)[scheme], role(ground)[scheme])
        return ratio < least * (what === 'on-accent' ? 1 : factor) ? [`${what} on ${ground}: ${ratio.toFixed(2)}`] : []
      }),
    )
    expect(tooLittle).toEqual([])
  })
})

test('the reckoning is WCAG’s: black on white is 21 to 1', () => {
  const grey = (lightness: number): Oklch => ({ lightness, chroma: 0, hueDegrees: 0 })
  expect(contrastOf(grey(0), grey(1))).toBeCloseTo(21, 3)
  // #767676, the lightest grey that is read on white.
  expect(contrastOf(grey(0.5681), grey(1))).toBeCloseTo(4.54, 1)
})
