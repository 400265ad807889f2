import type { ReactNode } from 'react'
import type { MarkShape } from '~/audit/gate'

/** On a 14 px grid, so that edges fall on whole pixels at 14 px; drawn in the colour of the text around. */
const SHAPES: Readonly<Record<MarkShape, ReactNode>> = {
  'filled-disc': <circle cx="7" cy="7" r="5" fill="currentColor" />,
  'half-disc': (
    <>
      <circle cx="7" cy="7" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 2.5a4.5 4.5 0 0 0 0 9z" fill="currentColor" />
    </>
  ),
  cross: (
    <path d="m3 3 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  ),
  flag: (
    <>
      <path d="M3.5 2v10.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M4.25 2.25h7L9.5 4.9l1.75 2.6h-7z" fill="currentColor" />
    </>
  ),
  pause: <path d="M3.5 2.5h2.5v9h-2.5zM8 2.5h2.5v9h-2.5z" fill="currentColor" />,
  ring: <circle cx="7" cy="7" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  dash: <path d="M3 7h8" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  question: (
    <>
      <path
        d="M4.5 5a2.5 2.3 0 1 1 3.7 2.05C7.35 7.55 7 8 7 8.9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="7" cy="11.4" r="1" fill="currentColor" />
    </>
  ),
  clock: (
    <path
      d="M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5M7 4.6V7l1.7 1.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  nothing: null,
}

type GateMarkProps = {
  shape: MarkShape
  /** In px; 14 is crisp, 12 still clear. */ size?: number
  className?: string
}

/** A mark never stands alone: its word is beside it, so it is silent itself. */
export function GateMark({ shape, size = 14, className = '' }: GateMarkProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      width={size}
      height={size}
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
    >
      {SHAPES[shape]}
    </svg>
  )
}
