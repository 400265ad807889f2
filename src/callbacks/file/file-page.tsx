import { type ReactNode, useMemo } from 'react'
import { SourceContext } from '~/hand-off/source-context'
import type { OpenedFile } from '~/store/callback-file-opening'
import type { OutsideLinks } from '~/ui/outside-link'
import { useZone } from '~/ui/zone-context'
import { FileBanner } from './file-banner'
import { FoundCallbacks } from '~/callbacks/found-callbacks'
import { foundInFile } from './found-in-file'
import { callbackThatOpensByItself } from '~/callbacks/open-callbacks'
import type { CallbacksSearch } from '~/callbacks/search'
import { useKnownWorkflows } from '~/callbacks/workflow/use-known-workflows'
import { useSearchChange } from '~/ui/use-search-change'
import { useSteady } from '~/callbacks/use-steady'

type FilePageProps = {
  file: OpenedFile
  search: CallbacksSearch
  onSearchChange: (next: CallbacksSearch, how: 'push' | 'replace') => void
  links: OutsideLinks
  environment: string
  onClose: () => void
  actions: ReactNode
}

/** The rows of a saved set, looked at as if they had just been loaded. */
export function FilePage(props: FilePageProps) {
  const { file, search, onSearchChange, links, environment, onClose, actions } = props
  const { zone } = useZone()
  const found = useMemo(() => foundInFile(file), [file])
  const change = useSearchChange(search, onSearchChange)
  const workflows = useKnownWorkflows(found.loaded.rows)
  const { asked } = file
  const workflowName = workflows.find(({ workflowId }) => workflowId === asked.workflowId)?.name ?? null
  const opensByItself = callbackThatOpensByItself(asked, file.pages)
  const openIds = useSteady(search.open ?? (opensByItself === null ? [] : [opensByItself]))
  const source = useMemo(
    () => ({ kind: 'file' as const, fileName: file.fileName, savedAtMs: file.savedAtMs }),
    [file.fileName, file.savedAtMs],
  )
  return (
    <SourceContext value={source}>
      <h1 className="sr-only">Callbacks in a file</h1>
      <FileBanner file={file} environment={environment} zone={zone} onClose={onClose} actions={actions} />
      <FoundCallbacks
        key={`${file.fileName} ${file.savedAtMs}`}
        found={found}
        filter={asked}
        sent={asked}
        search={search}
        change={change}
        openIds={openIds}
        opensByItself={opensByItself}
        workflowName={workflowName}
        links={links}
        environment={null}
      />
    </SourceContext>
  )
}
