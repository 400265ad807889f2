import { useCallback, useDeferredValue, useMemo } from 'react'
import { saidText } from '~/audit/recorded-text'
import { counted } from '~/lib/text'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import type { OutsideLinks } from '~/ui/outside-link'
import { useThrottled } from '~/ui/use-throttled'
import type { SearchChange } from '~/ui/use-search-change'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { ofLoaded } from '~/loading/loaded-words'
import { blockersOf } from '~/store/health/blockers'
import { workflowsHealthOf } from '~/store/health/health-tally'
import type { WindowCallbacks } from '~/loading/use-window-callbacks'
import { OpenedWorkflow } from '~/workflows/opened/opened-workflow'
import type { WorkflowsSearch } from '~/workflows/search'
import { BoardContext } from './board-context'
import { shownWorkflows, workflowTitle } from './shown-workflows'
import { TopBlockers } from './top-blockers'
import { WorkflowFilters } from './workflow-filters'
import { WorkflowTable } from './workflow-table'

type BoardProps = {
  found: WindowCallbacks
  search: WorkflowsSearch
  change: SearchChange<WorkflowsSearch>
  links: OutsideLinks
}

/** What a workflow's findings cost to read again for each page that comes is better spent on loading. */
const FINDINGS_EVERY_MS = 3000

/** The workflows that the loaded callbacks of a window name. Mounted anew for each window. */
export function Board({ found, search, change, links }: BoardProps) {
  const { query, loaded } = found
  const { window } = search
  const isBusy = query.isFetchingNextPage
  const { sinceMs, untilMs } = window
  const rows = useThrottled(loaded.rows, isBusy)
  const health = useMemo(() => workflowsHealthOf(rows, { sinceMs, untilMs }), [rows, sinceMs, untilMs])
  const blockers = useMemo(() => blockersOf(rows), [rows])
  const rowsToRead = useThrottled(loaded.rows, isBusy, FINDINGS_EVERY_MS)
  const { hasNextPage } = query

  const surroundings = useMemo(
    () => ({ bins: health.bins, loadedFromMs: hasNextPage ? health.oldestMs : null }),
    [health, hasNextPage],
  )
  const text = useDeferredValue(search.text)
  const { standings, workflowId: openId } = search
  const workflows = useMemo(
    () => health.workflows.toSorted((a, b) => (workflowTitle(a).toLowerCase() < workflowTitle(b).toLowerCase() ? -1 : 1)),
    [health],
  )
  const shown = useMemo(() => shownWorkflows(workflows, { text, standings }), [workflows, text, standings])

  const onToggle = useCallback(
    (id: string) => change((now) => ({ ...now, workflowId: now.workflowId === id ? null : id }), 'replace'),
    [change],
  )
  const renderDetail = useCallback(
    (workflow: WorkflowHealth) => (
      <OpenedWorkflow
        workflow={workflow}
        rows={rowsToRead}
        window={{ sinceMs, untilMs }}
        ofLoaded={ofLoaded(rowsToRead.length, hasNextPage)}
        links={links}
      />
    ),
    [rowsToRead, sinceMs, untilMs, hasNextPage, links],
  )

  if (workflows.length === 0) {
    return (
      <EmptyState title={`None of the ${counted(health.callbacks, 'loaded callback')} names a workflow`}>
        The API lists no workflows: only those that a callback names can be known here.
      </EmptyState>
    )
  }
  const isOpenMissing = openId !== null && !shown.some(({ workflowId }) => workflowId === openId)
  return (
    <BoardContext value={surroundings}>
      <div className="flex shrink-0 flex-col gap-1 px-3 pb-1">
        <WorkflowFilters search={search} change={change} workflows={workflows} shownCount={shown.length} />
        <p className="m-0 text-small text-muted">
          Counts are of callbacks, {ofLoaded(health.callbacks, hasNextPage)}; shares are of those that the workflow was
          evaluated on.
          {health.withoutMatches > 0
            ? ` ${formatCount(health.withoutMatches)} of them ${health.withoutMatches === 1 ? 'has' : 'have'} no audit at all.`
            : ''}{' '}
          The API lists no workflows: one that no loaded callback names, such as one that was never evaluated, cannot be
          known here.
        </p>
        <TopBlockers
          blockers={blockers}
          workflows={shown}
          search={search}
          ofLoaded={ofLoaded(health.callbacks, hasNextPage)}
        />
        {isOpenMissing ? (
          <Notice
            tone="info"
            title={`Workflow ${saidText(openId)} is not in the list`}
            actions={
              <Button onClick={() => change((now) => ({ ...now, text: '', standings: [], workflowId: workflows.some(({ workflowId }) => workflowId === openId) ? openId : null }), 'replace')}>
                {workflows.some(({ workflowId }) => workflowId === openId) ? 'Show all workflows' : 'Close it'}
              </Button>
            }
          >
            {workflows.some(({ workflowId }) => workflowId === openId)
              ? 'The link has it open, and the filters leave it out.'
              : `The link has it open, and none of the ${counted(health.callbacks, 'loaded callback')} names it.`}
          </Notice>
        ) : null}
      </div>
      <div className="flex min-h-96 flex-1 flex-col border-t border-line print:min-h-0">
        {shown.length === 0 ? (
          <EmptyState
            title={`None of the ${counted(workflows.length, 'workflow')} fits these filters`}
            actions={
              <Button onClick={() => change((now) => ({ ...now, text: '', standings: [] }), 'replace')}>Show all workflows</Button>
            }
          />
        ) : (
          <WorkflowTable
            workflows={shown}
            sort={search.sort}
            openId={openId}
            renderDetail={renderDetail}
            onToggle={onToggle}
            onSort={(sort) => change((now) => ({ ...now, sort }), 'replace')}
          />
        )}
      </div>
    </BoardContext>
  )
}
