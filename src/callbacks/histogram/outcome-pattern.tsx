import type { ReactNode } from 'react'
import type { Outcome } from '~/audit/outcome'

/** Colour is never alone: each outcome has its own texture, the same in the bars and in the legend. */
const TEXTURES: Record<Outcome, ReactNode> = {
  started: <rect width="6" height="6" className="fill-green" />,
  'nothing-started': <rect width="6" height="6" className="fill-line-strong" />,
  failed: (
    <>
      <rect width="6" height="6" className="fill-red" />
      <path d="M0 0 6 6M6 0 0 6" className="stroke-surface" strokeWidth="0.8" />
    </>
  ),
  skipped: (
    <>
      <rect width="6" height="6" className="fill-sunken" />
      <circle cx="1.5" cy="1.5" r="0.9" className="fill-control" />
      <circle cx="4.5" cy="4.5" r="0.9" className="fill-control" />
    </>
  ),
  'in-progress': (
    <>
      <rect width="6" height="6" className="fill-accent-soft" />
      <path d="M0 1.5h6M0 4.5h6" className="stroke-accent" strokeWidth="1" />
    </>
  ),
  unknown: (
    <>
      <rect width="6" height="6" className="fill-sunken" />
      <path d="M1.5 0v6M4.5 0v6" className="stroke-grey" strokeWidth="1" />
    </>
  ),
}

const OUTCOMES_WITH_TEXTURE: readonly Outcome[] = [
  'started',
  'nothing-started',
  'failed',
  'skipped',
  'in-progress',
  'unknown',
]

/** `prefix` keeps the ids of two drawings on one page apart. */
export function patternFill(prefix: string, outcome: Outcome | 'not-loaded') {
  return `url(#${prefix}-${outcome})`
}

/** The textures, for the `defs` of the drawing that uses them. */
export function OutcomePatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {OUTCOMES_WITH_TEXTURE.map((outcome) => (
        <pattern key={outcome} id={`${prefix}-${outcome}`} width="6" height="6" patternUnits="userSpaceOnUse">
          {TEXTURES[outcome]}
        </pattern>
      ))}
      <pattern id={`${prefix}-not-loaded`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M0 8 8 0" className="stroke-line" strokeWidth="1" />
      </pattern>
    </defs>
  )
}

/** The swatch of one outcome in a legend. */
export function OutcomeSwatch({ prefix, outcome }: { prefix: string; outcome: Outcome | 'not-loaded' }) {
  return (
    <svg aria-hidden="true" width="10" height="10" className="shrink-0">
      <rect width="10" height="10" fill={patternFill(prefix, outcome)} className="stroke-line-strong" strokeWidth="1" />
    </svg>
  )
}
