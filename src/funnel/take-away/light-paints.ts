import type { Paints } from './drawing'

/**
 * Reads what the page would look like in the light theme. It is switched for that moment alone, in which nothing is
 * painted: a part of the page cannot have another theme, since built styles resolve the colours at the root.
 */
export function inLightTheme<T>(read: () => T): T {
  const { dataset } = document.documentElement
  const chosen = dataset['theme']
  dataset['theme'] = 'light'
  try {
    return read()
  } finally {
    if (chosen === undefined) delete dataset['theme']
    else dataset['theme'] = chosen
  }
}

export type Paint = { hex: string; opacity: number }

const known = new Map<string, Paint>()
let canvas: CanvasRenderingContext2D | null = null

/** A colour in whatever notation the browser computes it: oklch(), color(), rgb(). */
export function readPaint(computed: string): Paint {
  const before = known.get(computed)
  if (before) return before
  canvas ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const paint = canvas ? painted(canvas, computed) : { hex: '#000000', opacity: 1 }
  known.set(computed, paint)
  return paint
}

function painted(context: CanvasRenderingContext2D, computed: string): Paint {
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = computed
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
  return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 }
}

/** The theme's own colours, resolved. */
export function lightPaints(): Paints {
  const probe = document.createElement('span')
  document.body.append(probe)
  const paints = inLightTheme(() => {
    const paintOf = (role: keyof Paints) => {
      probe.style.color = `var(--color-${role})`
      return readPaint(getComputedStyle(probe).color).hex
    }
    return {
      ink: paintOf('ink'),
      muted: paintOf('muted'),
      faint: paintOf('faint'),
      red: paintOf('red'),
      amber: paintOf('amber'),
      surface: paintOf('surface'),
      sunken: paintOf('sunken'),
      line: paintOf('line'),
      'line-strong': paintOf('line-strong'),
      accent: paintOf('accent'),
      grey: paintOf('grey'),
      'amber-soft': paintOf('amber-soft'),
    }
  })
  probe.remove()
  return paints
}
