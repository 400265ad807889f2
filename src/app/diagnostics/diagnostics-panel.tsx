import { useState } from 'react'
import { CopyButton } from '~/ui/copy-button'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { useZone } from '~/ui/zone-context'
import type { OverPageProps } from '~/app/over-page'
import { Modal } from '~/app/modal'
import { diagnosticsOf } from './diagnostics'
import { diagnosticsMarkdown } from './diagnostics-markdown'
import { requestsTitle, unreadableTitle } from './diagnostics-words'
import { FactList } from './fact-list'
import { LineTable } from './line-table'
import { diagnosticsSource } from './source'

/** What an operator asks for first: which build, set up how, which requests, what could not be read. As of its opening. */
export function DiagnosticsPanel({ services, onClose }: Pick<OverPageProps, 'services' | 'onClose'>) {
  const { zone, tenantZone } = useZone()
  const take = () => diagnosticsOf(diagnosticsSource(services, { zone, tenantZone }))
  const [diagnostics, setDiagnostics] = useState(take)
  const { takenAt, groups, requests, unreadable } = diagnostics
  const rest = unreadable.count - unreadable.shown.length
  return (
    <Modal label="Diagnostics" onClose={onClose} className="m-auto max-h-[calc(100dvh-1.5rem)] w-[min(72rem,calc(100vw-1.5rem))]!">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <h2 className="m-0 mr-auto text-title font-semibold">Diagnostics</h2>
        <CopyButton text={() => diagnosticsMarkdown(diagnostics)} label="Copy diagnostics" withWords />
        <IconButton label="Take them again" icon={<Icon name="refresh" />} onClick={() => setDiagnostics(take())} />
        <form method="dialog">
          <IconButton type="submit" label="Close" icon={<Icon name="close" />} />
        </form>
      </header>
      {/* Scrolls by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0} role="region" aria-label="All diagnostics" className="flex min-h-0 flex-col gap-4 overflow-auto px-4 py-3">
        <p className="m-0 text-muted">
          As of {takenAt}. For whoever looks after this dashboard: no token, nobody’s name and nothing that was searched for is in
          it; in requests “…” stands for such values.
        </p>
        <div className="grid gap-4 md:grid-cols-2">
          {groups.map((group) => (
            <FactList key={group.title} {...group} />
          ))}
        </div>
        <LineTable
          title={requestsTitle(diagnostics)}
          heads={['Asked at', 'Request', 'Outcome', 'Took', 'Waited before', 'Server’s own time', 'Rows', 'Request id']}
          wrapping={['Request', 'Outcome', 'Server’s own time', 'Rows', 'Request id']}
          lines={requests.map((line) => ({
            isFailure: line.isFailure,
            cells: [line.at, line.request, line.outcome, line.took, line.waited, line.serverTime, line.rows, line.requestId],
          }))}
        />
        <LineTable
          title={unreadableTitle(unreadable)}
          heads={['Asked at', 'Request id', 'Callback', 'What could not be read']}
          wrapping={['Callback', 'What could not be read']}
          lines={unreadable.shown.map(({ at, requestId, row, problem }) => ({ isFailure: false, cells: [at, requestId, row, problem] }))}
        />
        {rest > 0 ? <p className="m-0 text-muted">And {rest} more.</p> : null}
        <p className="m-0">
          <a href="/licences.txt" target="_blank" rel="noreferrer" className="text-accent">
            Licences of what this page is built from
          </a>
        </p>
      </div>
    </Modal>
  )
}
