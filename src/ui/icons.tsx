import type { ReactNode } from 'react'

/** Strokes on a 16 px grid, drawn in the colour of the text around them. */
const DRAWINGS = {
  'chevron-right': <path d="m6 3.5 4.5 4.5L6 12.5" />,
  'chevron-down': <path d="M3.5 6 8 10.5 12.5 6" />,
  'arrow-up': <path d="M8 13V3.5M4 7l4-4 4 4" />,
  'arrow-down': <path d="M8 3v9.5M4 9l4 4 4-4" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.9.2l2-2a2.7 2.7 0 0 0-3.8-3.8l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.9-.2l-2 2a2.7 2.7 0 0 0 3.8 3.8l1-1" />
  ),
  external: <path d="M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  columns: <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />,
  download: <path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11" />,
  file: <path d="M4 2.5h5l3.5 3.5v7.5h-8.5zM8.8 2.7v3.5h3.5" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 2v2.8h-2.8" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="2.75" />
      <path d="M2.8 13.5c.6-2.6 2.6-4 5.2-4s4.6 1.4 5.2 4" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.75" />
      <path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1" />
    </>
  ),
  moon: <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6Z" />,
  screen: <path d="M2.5 3h11v7.5h-11zM6 13.5h4M8 10.5v3" />,
  'sign-out': <path d="M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10 4.8 13.2 8 10 11.2M13 8H6" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.3v3.7M8 4.9v.1" />
    </>
  ),
  warning: <path d="M8 2.3 14.3 13.3H1.7L8 2.3ZM8 6.3v3.2M8 11.3v.1" />,
  table: <path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M7 6.3V13" />,
  chart: <path d="M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V6" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWINGS

type IconFrameProps = { children: ReactNode; className?: string; isFilled?: boolean }

/** What all icons have in common: 16 px, drawn in lines of the text's colour. For drawings that only one folder has. */
export function IconFrame({ children, className = '', isFilled = false }: IconFrameProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      {children}
    </svg>
  )
}

/** Decoration only: the words beside it, or the label of its button, say what it means. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <IconFrame className={className}>{DRAWINGS[name]}</IconFrame>
}
