import type { PointerEvent, ReactNode } from 'react'

function show(dialog: HTMLDialogElement | null) {
  dialog?.showModal()
  // React's own autoFocus comes before there is anything to see, and the platform's choice is whatever stands first.
  dialog?.querySelector<HTMLElement>('[data-begin]')?.focus()
  // Closed before it goes, it gives the focus back to where it was.
  return () => dialog?.close()
}

function closeFromOutside(event: PointerEvent<HTMLDialogElement>) {
  if (event.target === event.currentTarget) event.currentTarget.close()
}

type ModalProps = {
  label: string
  /** What has `data-begin` in them gets the focus. */
  children: ReactNode
  /** Once it is closed: by Escape, by a click outside, or by its own button. */
  onClose: () => void
  className?: string
}

/** The platform's own dialog: it keeps the focus inside, closes with Escape and covers the page for screen readers too. */
export function Modal({ label, onClose, className = '', children }: ModalProps) {
  return (
    // The keyboard closes it with Escape, which the platform hears.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      aria-label={label}
      ref={show}
      className={`w-[min(44rem,calc(100vw-1.5rem))] rounded-panel border border-line-strong bg-raised p-0 text-ink shadow-raised open:flex open:flex-col ${className}`}
      onPointerDown={closeFromOutside}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose()
      }}
    >
      {children}
    </dialog>
  )
}
