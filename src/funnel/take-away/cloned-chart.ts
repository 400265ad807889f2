import { createPaintReader, inLightTheme } from './light-paints'

/** What places and shapes an SVG element. Classes, handlers, names and data of the page have no meaning elsewhere. */
const GEOMETRY = new Set(
  'viewBox x y x1 y1 x2 y2 cx cy r rx ry d points width height transform clip-path id patternUnits patternTransform clipPathUnits dx dy text-anchor preserveAspectRatio offset href fill stroke mask'.split(
    ' ',
  ),
)
const COMPUTED = [
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const
const INITIAL: Readonly<Record<(typeof COMPUTED)[number], string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
}

/**
 * A drawn <svg> as text that needs nothing around it: the light theme's colours by value, ids beginning with `prefix`,
 * and nothing but shapes and words. `widthPx` and `heightPx` are the size it had on the page.
 */
export function clonedChart(drawn: SVGSVGElement, prefix: string): { svg: string; widthPx: number; heightPx: number } {
  const { width, height } = drawn.getBoundingClientRect()
  const copy = document.importNode(drawn, true)
  const svg = inLightTheme((host) => {
    host.append(copy)
    const elements = [copy, ...copy.querySelectorAll<SVGElement>('*')]
    // All are read before any is changed: what one inherits has to be there still.
    const looks = elements.map(lookOf)
    for (const [index, element] of elements.entries()) {
      const look = looks[index]
      if (look === null) element.remove()
      else if (look) bare(element, look, prefix)
    }
    return new XMLSerializer().serializeToString(copy)
  })
  return { svg, widthPx: Math.round(width), heightPx: Math.round(height) }
}

const readPaint = createPaintReaderOnce()

function createPaintReaderOnce(): ReturnType<typeof createPaintReader> {
  let reader: ReturnType<typeof createPaintReader> | null = null
  return (computed) => (reader ??= createPaintReader())(computed)
}

/** Its computed look as attributes, or null for what is not shown. */
function lookOf(element: SVGElement): Map<string, string> | null {
  const style = getComputedStyle(element)
  if (style.display === 'none' && !element.closest('defs')) return null
  if (['title', 'desc', 'style', 'script', 'foreignObject'].includes(element.localName)) return null
  const look = new Map<string, string>()
  for (const name of ['fill', 'stroke'] as const) {
    const value = style.getPropertyValue(name)
    if (value === 'none' || value.startsWith('url(')) {
      look.set(name, value)
      continue
    }
    const { hex, opacity } = readPaint(value)
    look.set(name, hex)
    if (opacity < 1) look.set(`${name}-opacity`, String(opacity * Number(style.getPropertyValue(`${name}-opacity`))))
  }
  for (const name of COMPUTED) {
    const value = style.getPropertyValue(name)
    if (!look.has(name) && value !== INITIAL[name]) look.set(name, value)
  }
  return look
}

function bare(element: SVGElement, look: ReadonlyMap<string, string>, prefix: string): void {
  for (const name of element.getAttributeNames()) {
    if (!GEOMETRY.has(name) && name !== 'xmlns') element.removeAttribute(name)
  }
  const isText = element.localName === 'text' || element.localName === 'tspan'
  for (const [name, value] of look) {
    if (isText || !/^(font-|text-)/.test(name)) element.setAttribute(name, value)
  }
  if (element.id !== '') element.id = `${prefix}${element.id.replaceAll(/[^\w-]/g, '')}`
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? ''
    const refersTo = /^url\(["']?[^#]*#([^"')]+)["']?\)$/.exec(value)?.[1] ?? (name === 'href' ? value.replace(/^#/, '') : null)
    if (refersTo === null) continue
    const id = `${prefix}${refersTo.replaceAll('\\', '').replaceAll(/[^\w-]/g, '')}`
    element.setAttribute(name, name === 'href' ? `#${id}` : `url(#${id})`)
  }
}
