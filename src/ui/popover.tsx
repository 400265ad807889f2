import { type ButtonHTMLAttributes, cloneElement, type ReactElement, type ReactNode, useId, useState } from 'react'

type Trigger = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>
type PopoverProps = {
  /** A <Button> or <IconButton>. */
  trigger: Trigger
  /** What the panel is, for those who cannot see it. */
  label: string
  /** Mounted only while open; the function form gets `close`. */
  children: ReactNode | ((close: () => void) => ReactNode)
  /** Without room around its content. */
  isFlush?: boolean
  className?: string
}

/**
 * A panel over the page, by the platform's own popover: top layer, Esc, click outside and focus return come with it and
 * cost no bytes. CSS places it at its button (see `.anchored` in platform.css).
 */
export function Popover({ trigger, label, children, isFlush = false, className = '' }: PopoverProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => document.getElementById(id)?.hidePopover()
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id, 'aria-expanded': isOpen, 'aria-haspopup': 'dialog' })}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={`anchored rounded-panel border border-line-strong bg-raised text-ink shadow-raised ${isFlush ? '' : 'p-3'} ${className}`}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setIsOpen(true)
        }}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen ? (typeof children === 'function' ? children(close) : children) : null}
      </div>
    </>
  )
}
