import { useCallback, useMemo, useState } from 'react'
import { type CallbackFilter, namesEntity } from '~/api/callback-filter'
import type { Callback } from '~/api/contract/callback'
import { timingsText } from '~/api/server-timings'
import { formatCount } from '~/lib/number'
import { EMPTY_ROW_FILTER } from '~/store/row-filter'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import type { OutsideLinks } from '~/ui/outside-link'
import { useZone } from '~/ui/zone-context'
import { asksAboutWorkflow, coversEntity } from './asked-filter'
import { AskedWorkflow } from '~/callbacks/workflow/asked-workflow'
import { CallbackTable } from '~/callbacks/table/callback-table'
import { ComparisonContext, type Comparisons } from '~/callbacks/workflow/comparison-context'
import { CopyLink } from './copy-link'
import { CopyNoteKey } from '~/callbacks/table/copy-note-key'
import { ColumnMenu } from '~/callbacks/table/column-menu'
import { useHiddenColumnIds } from '~/callbacks/table/hidden-columns'
import { FirstVisit } from '~/callbacks/first-visit/first-visit'
import { ExportMenu } from '~/callbacks/file/export-menu'
import { Histogram } from '~/callbacks/histogram/histogram'
import { LoadedNotes } from '~/callbacks/loading/loaded-notes'
import { LoadFailure } from '~/loading/load-failure'
import { LoadMore } from '~/callbacks/loading/load-more'
import { LoadedFilterBar } from '~/callbacks/filters/loaded-filter-bar'
import { MissingCallback } from '~/callbacks/loading/missing-callback'
import { NewCallbacks } from '~/callbacks/loading/new-callbacks'
import { openWorkflowsIn } from './open-match'
import { PrintedQuestion } from '~/callbacks/filters/printed-question'
import { rowFilterInWords } from '~/callbacks/filters/row-filter-words'
import { OpenedRow, preloadOpenedRow } from '~/callbacks/table/opened-row'
import { RowContext } from '~/callbacks/table/row-context'
import { saveFile } from '~/callbacks/file/save-file'
import type { CallbacksSearch } from './search'
import { narrowedTo, withRows, withToggledComparison, withToggledMatch, withToggledRow, withWorkflow } from './search-change'
import type { FoundCallbacks as Found } from '~/callbacks/loading/use-found-callbacks'
import type { SearchChange } from '~/ui/use-search-change'
import { useShownCallbacks } from './use-shown-callbacks'
import { useFunnelCount } from '~/callbacks/loading/use-funnel-count'

type FoundCallbacksProps = {
  found: Found
  filter: CallbackFilter
  /** The part of it that the API was sent. */
  sent: CallbackFilter
  search: CallbacksSearch
  change: SearchChange<CallbacksSearch>
  openIds: readonly string[]
  opensByItself: string | null
  workflowName: string | null
  links: OutsideLinks
  /** Name of the environment that was asked; null where the rows are from a file, and nobody is asked. */
  environment: string | null
}

/** What the API gave: the picture, the filters on it, the rows, and how much of all it is. */
export function FoundCallbacks(props: FoundCallbacksProps) {
  const { found, filter, sent, search, change, openIds, opensByItself, workflowName, links, environment } = props
  const isFile = environment === null
  const { zone } = useZone()
  const hidden = useHiddenColumnIds(search.hide)
  const { query, loaded } = found
  // Mounted anew for each question, with its first answer.
  const [firstAnswerMs] = useState(query.dataUpdatedAt)
  const { shown, histogram, loadedSpan, evidence, workflowNames } = useShownCallbacks(found, sent, search, firstAnswerMs)
  const total = useFunnelCount(sent, sent.untilMs ?? firstAnswerMs, query.hasNextPage)
  const missing = openIds.filter((id) => loaded.byId(id) === undefined)
  const surroundings = useMemo(
    () => ({ links, focusWorkflowId: filter.workflowId, evidence, isOneEntity: namesEntity(sent), isFile }),
    [links, filter.workflowId, evidence, sent, isFile],
  )

  const onToggle = useCallback(
    (id: string) => change((now) => withToggledRow(now, id, now.open ?? openIds, opensByItself), 'replace'),
    [change, openIds, opensByItself],
  )
  const onToggleWorkflow = useCallback(
    (id: string, workflowId: string) => change((now) => withToggledMatch(now, id, workflowId), 'replace'),
    [change],
  )
  const onAskWorkflow = useCallback(
    (workflowId: string) =>
      isFile
        ? change((now) => withRows(now, { workflowIds: [workflowId] }), 'replace')
        : change((now) => withWorkflow(now, workflowId), 'push'),
    [change, isFile],
  )
  const { matches } = search
  const renderDetail = useCallback(
    (callback: Callback) => (
      <OpenedRow
        callback={callback}
        requestId={loaded.requestIdOf(callback.callbackId)}
        serverTimings={timingsText(loaded.timingsOf(callback.callbackId))}
        focusWorkflowId={filter.workflowId}
        focusWorkflowName={workflowName}
        openWorkflowIds={openWorkflowsIn(matches, callback.callbackId)}
        onToggleWorkflow={onToggleWorkflow}
        onAskWorkflow={onAskWorkflow}
      />
    ),
    [loaded, filter.workflowId, workflowName, matches, onToggleWorkflow, onAskWorkflow],
  )

  const { hasNextPage } = query
  const isAsked = asksAboutWorkflow(filter)
  const { compared } = search
  const comparisons = useMemo(
    (): Comparisons => ({
      loaded: { rows: loaded.rows, isEntityLoaded: coversEntity(sent) && !hasNextPage },
      isCompared: (id, workflowId) => openWorkflowsIn(compared, id).includes(workflowId),
      onToggle: (id, workflowId) => change((now) => withToggledComparison(now, id, workflowId), 'replace'),
    }),
    [loaded.rows, sent, hasNextPage, compared, change],
  )

  return (
    <RowContext value={surroundings}>
      <ComparisonContext value={comparisons}>
      <PrintedQuestion
        filter={sent}
        rowFilter={search.rows}
        loadedCount={loaded.rows.length}
        shownCount={shown.length}
        zone={zone}
        workflowName={workflowName}
        workflowNames={workflowNames}
      />
      {isAsked && filter.workflowId !== null ? (
        <AskedWorkflow
          rows={loaded.rows}
          scope={hasNextPage ? 'more-exist' : coversEntity(sent) ? 'all' : 'filtered'}
          workflowId={filter.workflowId}
          workflowName={workflowName}
          openIds={openIds}
          onToggle={onToggle}
          requestIdOf={loaded.requestIdOf}
        />
      ) : null}
      <LoadedFilterBar
        filter={search.rows}
        rows={loaded.rows}
        shownCount={shown.length}
        workflowNames={workflowNames}
        onChange={(next) => change((now) => withRows(now, next), 'replace')}
        actions={
          <>
            {isFile ? null : (
              <CopyLink search={search} filter={filter} openIds={openIds} loadedAtMs={query.dataUpdatedAt} />
            )}
            <ColumnMenu
              hidden={hidden}
              onChange={(hide) => change((now) => ({ ...now, hide }), 'replace')}
            />
            <ExportMenu
              rows={shown}
              loadedCount={loaded.rows.length}
              zone={zone}
              onSave={
                environment === null
                  ? null
                  : () => void saveFile(loaded, { environment, zone, asked: filter, hadMore: hasNextPage })
              }
            />
          </>
        }
      />
      {histogram && !isAsked ? (
        <div className="border-b border-line bg-surface px-3 pt-1">
          <Histogram
            histogram={histogram}
            zone={zone}
            loaded={loadedSpan}
            onNarrow={isFile ? null : (window) => {
              const open = openIds.flatMap((id) => loaded.byId(id) ?? [])
              change((now) => narrowedTo(now, window, open), 'push')
            }}
          />
        </div>
      ) : null}
      <MissingCallback
        missing={missing}
        filter={filter}
        matches={matches}
        zone={zone}
        loadedCount={loaded.rows.length}
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        onForget={() => change((now) => ({ ...now, open: openIds.filter((id) => !missing.includes(id)) }), 'replace')}
      />
      <div
        className="flex min-h-96 flex-1 flex-col print:min-h-0"
        // Whoever comes near the rows may open one: its code comes ahead of the click, and not with the first load.
        onPointerEnter={preloadOpenedRow}
        onFocus={preloadOpenedRow}
      >
        {shown.length === 0 ? (
          <EmptyState
            title={`None of the ${formatCount(loaded.rows.length)} loaded callbacks fits these filters`}
            actions={
              <>
                <Button onClick={() => change((now) => withRows(now, EMPTY_ROW_FILTER), 'replace')}>
                  Show all loaded
                </Button>
                {query.hasNextPage ? (
                  <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    Load more
                  </Button>
                ) : null}
              </>
            }
          >
            {rowFilterInWords(search.rows, workflowNames).join('; ')}
          </EmptyState>
        ) : (
          <CallbackTable
            rows={shown}
            sort={search.sort}
            hidden={hidden}
            openIds={openIds}
            initialId={openIds[0] ?? null}
            totalRows={query.hasNextPage ? null : shown.length}
            renderDetail={renderDetail}
            onToggle={onToggle}
            onSort={(sort) => change((now) => ({ ...now, sort }), 'replace')}
          />
        )}
      </div>
      {query.error ? (
        <LoadFailure
          className="m-3"
          error={query.error}
          keeps="What is loaded stays."
          onRetry={query.isFetchNextPageError ? () => void query.fetchNextPage() : found.askAgain}
        />
      ) : null}
      <footer className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line bg-surface px-3 py-0.5">
        <LoadMore filter={sent} found={found} loaded={loaded} total={total} />
        {isFile ? null : <FirstVisit hasAnswer={openIds.length > 0 || isAsked} />}
        {isFile ? null : <NewCallbacks filter={sent} found={found} firstAnswerMs={firstAnswerMs} />}
        <CopyNoteKey loaded={loaded} openIds={openIds} matches={matches} />
        <LoadedNotes loaded={loaded} filter={sent} isComplete={!isFile && !hasNextPage} unread={search.unread} />
      </footer>
      </ComparisonContext>
    </RowContext>
  )
}
