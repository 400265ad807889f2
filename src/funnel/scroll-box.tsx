import type { ReactNode } from 'react'

type ScrollBoxProps = { label: string; className?: string; children: ReactNode }

/** A table may be wider or longer than its place; the keyboard has to reach it to scroll it. */
export function ScrollBox({ label, className = '', children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Safari does not focus what scrolls by itself
    <div role="group" aria-label={label} tabIndex={0} className={`overflow-auto ${className}`}>
      {children}
    </div>
  )
}
