import { type ComponentProps, type DragEvent, lazy, Suspense } from 'react'
import { saidText } from '~/audit/recorded-text'
import { EMPTY_ROW_FILTER } from '~/store/row-filter'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { SkeletonRows } from '~/ui/skeleton'
import { CallbacksPage } from './callbacks-page'
import { OpenFileButton } from '~/callbacks/file/open-file-button'
import { useOpenedFile } from '~/callbacks/file/use-opened-file'

// Files are opened rarely.
const FilePage = lazy(async () => ({ default: (await import('~/callbacks/file/file-page')).FilePage }))

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}

type CallbacksOrFileProps = Omit<ComponentProps<typeof CallbacksPage>, 'actions'>

/** Find: by asking the API, or in a saved set. While a file is shown, the page that asks is not there at all. */
export function CallbacksOrFile(props: CallbacksOrFileProps) {
  const { search, onSearchChange } = props
  const opened = useOpenedFile(() => {
    // What is open and filtered belongs to other rows.
    onSearchChange({ ...search, rows: EMPTY_ROW_FILTER, open: null, matches: [], compared: [] }, 'replace')
  })
  const { file, reading, problem, open, close, dismiss } = opened
  const actions = <OpenFileButton isReading={reading !== null} onOpen={open} />
  return (
    // Dropping is a second way to what the button does.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="flex h-full min-h-0 flex-1 flex-col overflow-y-auto print:block print:h-auto print:overflow-visible"
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        const [dropped] = event.dataTransfer.files
        if (dropped) open(dropped)
      }}
    >
      {problem === null ? null : (
        <Notice
          tone="red"
          title={`“${saidText(problem.fileName)}” could not be opened`}
          className="mx-3 my-2"
          actions={
            <Button variant="quiet" onClick={dismiss}>
              Dismiss
            </Button>
          }
        >
          <p className="m-0">{problem.message} What was on the screen is still here.</p>
        </Notice>
      )}
      {file === null ? (
        <CallbacksPage {...props} actions={actions} />
      ) : (
        <Suspense fallback={<SkeletonRows count={20} />}>
          <FilePage {...props} file={file} onClose={close} actions={actions} />
        </Suspense>
      )}
    </div>
  )
}
