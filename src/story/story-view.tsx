import { useCallback, useDeferredValue, useMemo } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { loadedEvidence } from '~/audit/loaded-evidence'
import { announce } from '~/ui/live-region'
import type { OutsideLinks } from '~/ui/outside-link'
import { AskedWorkflowView } from './asked-workflow-view'
import { callbacksLink } from './callbacks-link'
import { workflowName } from './cell-words'
import { comparedCallbacks } from './compared'
import { ComparedView } from './compared-view'
import { CopyNoteKey } from './copy-note-key'
import { Gone } from './gone'
import { Legend } from './legend'
import { Matrix } from './matrix'
import type { MatrixPlace } from './matrix-place'
import { missingIn } from './missing-in-link'
import { OpenedCallback } from './opened-callback'
import { OpenedCell } from './opened-cell'
import { RestLine } from './rest-line'
import type { StorySearch } from './search'
import {
  comparesStart,
  withAskedWorkflow,
  withNothingOpened,
  withOpened,
  withToggled,
  withToggledStart,
} from './search-change'
import { shownRows } from './shown-rows'
import { StoryContext, type StorySurroundings } from './story-context'
import { matrixOf } from './story-matrix'
import { storyCallbacks } from './story-rows'
import { useOpenedInSight } from './use-opened-in-sight'
import type { SearchChange } from '~/ui/use-search-change'

type StoryViewProps = {
  label: string
  /** One entity's, newest first. */
  rows: CallbackRows
  requestIdOf: (callbackId: string) => string | null
  hasMore: boolean
  search: StorySearch
  change: SearchChange<StorySearch>
  zone: string
  links: OutsideLinks
}

/** The verdict that was asked for, the matrix, what is opened of it, and what changed between two callbacks. */
export function StoryView(props: StoryViewProps) {
  const { label, rows: ofEntity, requestIdOf, hasMore, search, change, zone, links } = props
  const { workflowId, open, match: openWorkflowId, from, to, showsAll } = search
  const callbacks = useMemo(() => storyCallbacks(ofEntity), [ofEntity])
  const matrix = useMemo(() => matrixOf(callbacks), [callbacks])
  // Where all rows are there, none has to come or move for being opened.
  const openedRowId = showsAll ? null : openWorkflowId
  const { shown, rest } = useMemo(
    () => shownRows(matrix, { workflowId, openedWorkflowId: openedRowId }),
    [matrix, workflowId, openedRowId],
  )
  const rows = useMemo(() => (showsAll ? [...shown, ...rest] : shown), [showsAll, shown, rest])
  const compared = useMemo(
    () => comparedCallbacks(callbacks, { from, to, open }),
    [callbacks, from, to, open],
  )
  const comparedIds = useMemo(
    () => [compared.before, compared.after].flatMap((callback) => callback?.callbackId ?? []),
    [compared],
  )
  // What is opened comes first; what it is compared with may take a moment longer.
  const shownCompared = useDeferredValue(compared)
  const opened = callbacks.find(({ callbackId }) => callbackId === open)
  const nameOf = (id: string) =>
    workflowName(matrix.rows.find((row) => row.workflowId === id) ?? { workflowId: id, name: '' })
  const asked = rows.find((row) => row.workflowId === workflowId)
  useOpenedInSight(opened ? `${open} ${openWorkflowId}` : null)

  const close = useCallback(() => change(withNothingOpened, 'replace'), [change])
  const compare = useCallback(
    (fromId: string, toId: string) => change((now) => ({ ...now, from: fromId, to: toId }), 'replace'),
    [change],
  )
  const openPlace = ({ row, column }: MatrixPlace) => {
    const id = rows[row]?.workflowId ?? null
    const callback = matrix.columns[column]?.callback
    if (callback) {
      change((now) => withToggled(now, callback, id), 'replace')
      if (id !== null) announce(`${nameOf(id)}: its verdict is below the story`)
    } else if (id !== null) {
      change((now) => withAskedWorkflow(now, now.workflowId === id ? null : id), 'push')
    }
  }
  const openIn = (callback: Callback, id: string | null) =>
    change((now) => withOpened(now, callback, id), 'replace')
  const openedProps = (callback: Callback) => ({
    callback,
    zone,
    requestId: requestIdOf(callback.callbackId),
    listLink: callbacksLink(search, { callback, workflowId: openWorkflowId }),
    onClose: close,
  })
  const evidence = useMemo(() => loadedEvidence(callbacks.toReversed()), [callbacks])
  const surroundings = useMemo(
    (): StorySurroundings => ({
      links,
      zone,
      requestIdOf,
      evidence,
      loaded: {
        rows: ofEntity,
        isEntityLoaded: !hasMore && search.sinceMs === null && search.untilMs === null,
      },
      isCompared: (callbackId, id) => comparesStart(search, callbackId, id),
      onToggleComparison: (callbackId, id) =>
        change((now) => withToggledStart(now, callbackId, id), 'replace'),
    }),
    [links, zone, requestIdOf, evidence, ofEntity, hasMore, search, change],
  )

  return (
    <StoryContext value={surroundings}>
      {asked ? (
        <AskedWorkflowView
          row={asked}
          matrix={matrix}
          zone={zone}
          showsEvidence={search.showsEvidence}
          onToggleEvidence={() => change((now) => ({ ...now, showsEvidence: !now.showsEvidence }), 'replace')}
          onOpen={(callback) => openIn(callback, asked.workflowId)}
          onForget={() => change((now) => withAskedWorkflow(now, null), 'push')}
        />
      ) : null}
      <Gone
        missing={missingIn(search, callbacks, compared, nameOf)}
        loadedCount={callbacks.length}
        hasMore={hasMore}
        zone={zone}
        onForget={() => change((now) => ({ ...withNothingOpened(now), from: null, to: null }), 'replace')}
      />
      <div className="bg-surface px-3 py-1.5">
        <Legend rows={rows} columns={matrix.columns} />
      </div>
      <Matrix
        label={label}
        columns={matrix.columns}
        rows={rows}
        zone={zone}
        askedWorkflowId={workflowId}
        openId={open}
        openWorkflowId={openWorkflowId}
        comparedIds={comparedIds}
        onOpen={openPlace}
        onEscape={close}
      />
      <div className="border-b border-line bg-surface px-3">
        <RestLine
          rest={rest}
          shownCount={shown.length}
          isOpen={showsAll}
          onToggle={() => change((now) => ({ ...now, showsAll: !now.showsAll }), 'replace')}
        />
      </div>
      {opened && openWorkflowId === null ? (
        <OpenedCallback {...openedProps(opened)} onToggleWorkflow={(id) => openIn(opened, id)} />
      ) : null}
      {opened && openWorkflowId !== null ? (
        <OpenedCell
          {...openedProps(opened)}
          workflowId={openWorkflowId}
          workflowName={nameOf(openWorkflowId)}
          onOpenCallback={() => openIn(opened, null)}
        />
      ) : null}
      <ComparedView callbacks={callbacks} compared={shownCompared} zone={zone} onCompare={compare} />
      <CopyNoteKey
        callbacks={callbacks}
        requestIdOf={requestIdOf}
        open={open}
        openWorkflowId={openWorkflowId}
      />
    </StoryContext>
  )
}
