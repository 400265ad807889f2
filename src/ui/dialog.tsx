import { type ReactNode, useId } from 'react'

type DialogProps = {
  title: string
  onClose: () => void
  width?: string
  children: (close: () => void) => ReactNode
}

/** Over the page, which waits. Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, width = 'w-[min(32rem,calc(100vw-2rem))]', children }: DialogProps) {
  const id = useId()
  const close = () => {
    const dialog = document.getElementById(id)?.closest('dialog')
    dialog?.close()
  }
  return (
    <dialog
      aria-labelledby={id}
      className={`m-auto ${width} rounded-panel border border-line-strong bg-raised p-4 text-ink shadow-raised`}
      // A dialog is opened by its method; its attribute alone would give no backdrop and keep no focus inside.
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onClose={onClose}
    >
      <h2 id={id} className="m-0 mb-3 text-body font-semibold">
        {title}
      </h2>
      {children(close)}
    </dialog>
  )
}
