import { useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import { Icon } from '~/ui/icons'
import { Dialog } from '~/ui/dialog'
import { importViews } from './import-views'
import { keepViews, keptViews } from './kept-views'

/** Far more than the most views that there may be. */
const MOST_BYTES = 2_000_000

/** Takes in views that somebody exported, from a file or as text. What is there stays as it is. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState<string[]>([])
  const file = useRef<HTMLInputElement>(null)

  const take = (given: string) => {
    const imported = importViews(given, keptViews().views)
    if (imported.views !== null) keepViews(imported.views)
    setSaid(imported.said)
  }
  const takeFile = async (chosen: File) => {
    if (chosen.size > MOST_BYTES) {
      setSaid(['The file is too large to be one of views. Nothing was changed.'])
      return
    }
    try {
      take(await chosen.text())
    } catch {
      setSaid(['The file could not be read. Nothing was changed.'])
    }
  }

  return (
    <Dialog title="Import views" onClose={onClose}>
      {(close) => (
        <div className="flex flex-col gap-3">
          <p className="m-0 text-muted">From a file that “Export” wrote, or its text. Views that you have stay as they are.</p>
          <div>
            <Button icon={<Icon name="file" />} onClick={() => file.current?.click()}>
              Choose a file
            </Button>
            <input
              ref={file}
              type="file"
              hidden
              accept=".json,application/json"
              aria-label="File of views"
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? []
                // Cleared, so that the same file can be chosen again.
                event.currentTarget.value = ''
                if (chosen) void takeFile(chosen)
              }}
            />
          </div>
          <Field label="Or paste the text">
            <textarea
              rows={6}
              spellCheck={false}
              className={`${inputClass} h-auto! resize-y py-1 font-mono text-small`}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          {/* There before it says anything, so that it is heard. */}
          <div role="status" className="flex flex-col gap-1">
            {said.map((sentence) => (
              <p key={sentence} className="m-0 wrap-anywhere">
                {sentence}
              </p>
            ))}
          </div>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>Close</Button>
            <Button variant="primary" disabled={text.trim() === ''} onClick={() => take(text)}>
              Import the text
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}
