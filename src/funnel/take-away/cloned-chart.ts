import type { Drawing } from './drawing'
import { inLightTheme, readPaint } from './light-paints'

/** What places and shapes an SVG element. Classes, handlers, names and data of the page have no meaning elsewhere. */
const GEOMETRY = new Set(
  (
    'xmlns viewBox preserveAspectRatio x y x1 y1 x2 y2 dx dy cx cy r rx ry d points width height transform id href ' +
    'clip-path mask patternUnits patternTransform clipPathUnits'
  ).split(' '),
)
const SHAPES: ReadonlySet<string> = new Set(['path', 'rect', 'line', 'circle', 'ellipse', 'polyline', 'polygon', 'text', 'tspan'])
/** Of shapes, with the value that needs no word. */
const LOOKS = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
} as const
const TEXT_LOOKS = { 'font-size': '', 'font-weight': '400', 'text-anchor': 'start' } as const

/**
 * A drawn <svg> that needs nothing around it: the light theme's colours by value, ids that begin with `prefix`, and
 * nothing but shapes and words. As large as it is on the page.
 */
export function clonedChart(drawn: SVGSVGElement, prefix: string): Drawing {
  const { width, height } = drawn.getBoundingClientRect()
  const copy = document.importNode(drawn, true)
  const looks = inLightTheme(() => everyElement(drawn).map(lookOf))
  for (const [index, element] of everyElement(copy).entries()) {
    const look = looks[index] ?? null
    if (look === null) element.remove()
    else bare(element, look, prefix)
  }
  return { svg: new XMLSerializer().serializeToString(copy), widthPx: Math.round(width), heightPx: Math.round(height) }
}

const everyElement = (svg: SVGSVGElement) => [svg, ...svg.querySelectorAll<SVGElement>('*')]

type Look = ReadonlyMap<string, string>

/** Its computed look as attributes, or null for what is not shown. */
function lookOf(element: SVGElement): Look | null {
  const style = getComputedStyle(element)
  const isHidden = style.display === 'none' && element.closest('defs') === null
  if (isHidden || ['title', 'desc', 'style', 'script', 'foreignObject'].includes(element.localName)) return null
  const look = new Map<string, string>()
  if (!SHAPES.has(element.localName)) return look
  const isText = element.localName === 'text' || element.localName === 'tspan'
  for (const [name, usual] of Object.entries(isText ? { ...LOOKS, ...TEXT_LOOKS } : LOOKS)) {
    const value = style.getPropertyValue(name)
    if (value !== usual) look.set(name, value)
  }
  for (const name of ['fill', 'stroke']) {
    const value = style.getPropertyValue(name)
    if (value === 'none' || value.startsWith('url(')) {
      look.set(name, value)
      continue
    }
    const { hex, opacity } = readPaint(value)
    look.set(name, hex)
    if (opacity < 1) look.set(`${name}-opacity`, String(opacity * Number(style.getPropertyValue(`${name}-opacity`))))
  }
  return look
}

function bare(element: SVGElement, look: Look, prefix: string): void {
  for (const name of element.getAttributeNames()) {
    if (!GEOMETRY.has(name)) element.removeAttribute(name)
  }
  for (const [name, value] of look) element.setAttribute(name, value)
  const ownId = (id: string) => prefix + id.replaceAll(/[^\w-]/g, '')
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? ''
    const target = /^url\(["']?[^#]*#([^"')]+)["']?\)$/.exec(value)?.[1]
    if (name === 'id') element.id = ownId(value)
    else if (target !== undefined) element.setAttribute(name, `url(#${ownId(target)})`)
    else if (name === 'href') element.setAttribute(name, `#${ownId(value)}`)
  }
}
