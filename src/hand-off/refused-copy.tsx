import { useId } from 'react'
import { Button } from '~/ui/button'

type RefusedCopyProps = { text: string; onClose: () => void }

/** The browser did not let us reach the clipboard: the text itself, selected, for the person's own keys. */
export function RefusedCopy({ text, onClose }: RefusedCopyProps) {
  const titleId = useId()
  return (
    <dialog
      aria-labelledby={titleId}
      className="m-auto w-[min(48rem,calc(100vw-2rem))] rounded-panel border border-line-strong bg-raised p-4 text-ink shadow-raised"
      // A dialog is opened by its method; its attribute alone would give no backdrop and keep no focus inside.
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal()
      }}
      onClose={onClose}
    >
      <h2 id={titleId} className="m-0 mb-1 text-body font-semibold">
        The browser did not allow copying
      </h2>
      <p className="m-0 mb-2 text-muted">The text is selected: copy it with Ctrl+C, or ⌘C on a Mac.</p>
      <textarea
        readOnly
        aria-label="Text to copy"
        rows={16}
        value={text}
        className="w-full resize-y rounded-control border border-control bg-surface p-2 font-mono text-small text-ink"
        ref={(field) => {
          field?.focus()
          field?.select()
        }}
      />
      <div className="mt-2 flex justify-end">
        <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>Close</Button>
      </div>
    </dialog>
  )
}
