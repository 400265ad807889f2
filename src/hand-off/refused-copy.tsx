import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'

type RefusedCopyProps = { text: string; onClose: () => void }

/** The browser did not let us reach the clipboard: the text itself, selected, for the person's own keys. */
export function RefusedCopy({ text, onClose }: RefusedCopyProps) {
  return (
    <Dialog title="The browser did not allow copying" onClose={onClose} width="w-[min(48rem,calc(100vw-2rem))]">
      {(close) => (
        <>
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
            <Button onClick={close}>Close</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
