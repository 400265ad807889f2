import { useRef } from 'react'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { FILE_EXTENSION } from './export-name'

type OpenFileButtonProps = { isReading: boolean; onOpen: (file: File) => void }

/** A place to open a saved set. A file can be dropped anywhere on the page as well. */
export function OpenFileButton({ isReading, onOpen }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton
        label={isReading ? 'Reading the file…' : 'Open a saved file'}
        icon={<Icon name="file" />}
        disabled={isReading}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept={`.${FILE_EXTENSION},.gz,.jsonl`}
        aria-label="Saved file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // Cleared, so that the same file can be chosen again.
          event.currentTarget.value = ''
          if (file) onOpen(file)
        }}
      />
    </>
  )
}
