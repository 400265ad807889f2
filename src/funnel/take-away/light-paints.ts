import type { Paints } from './drawing'

/** An element that the light theme holds in, whatever the page shows; removed once `read` is done with it. */
export function inLightTheme<T>(read: (host: HTMLElement) => T): T {
  const host = document.createElement('div')
  host.ariaHidden = 'true'
  Object.assign(host.style, { colorScheme: 'light', position: 'fixed', left: '-9999px', top: '0' })
  document.body.append(host)
  try {
    return read(host)
  } finally {
    host.remove()
  }
}

export type Paint = { hex: string; opacity: number }

/** Reads colours in whatever notation the browser computes them (oklch(), color(), rgb()). */
export function createPaintReader(): (computed: string) => Paint {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const known = new Map<string, Paint>()
  return (computed) => {
    const before = known.get(computed)
    if (before) return before
    const paint = context ? painted(context, computed) : { hex: '#000000', opacity: 1 }
    known.set(computed, paint)
    return paint
  }
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
  const read = createPaintReader()
  return inLightTheme((host) => {
    const paintOf = (role: keyof Paints) => {
      host.style.color = `var(--color-${role})`
      return read(getComputedStyle(host).color).hex
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
}
