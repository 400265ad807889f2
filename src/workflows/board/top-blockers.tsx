import { useMemo } from 'react'
import { SentenceView } from '~/audit/views/sentence-view'
import { formatCount, formatPct } from '~/lib/number'
import type { Blocker } from '~/store/health/blockers'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { AppLink } from '~/ui/app-link'
import { checkWords } from '~/workflows/opened/check-words'
import { FirstFew } from '~/workflows/opened/first-few'
import { NotHeldLink } from '~/workflows/opened/not-held-link'
import { type WorkflowsSearch, writeWorkflowsSearch } from '~/workflows/search'
import { workflowTitle } from './shown-workflows'

type TopBlockersProps = {
  /** Of all workflows, most first. */
  blockers: readonly Blocker[]
  /** Those that are listed. */
  workflows: readonly WorkflowHealth[]
  search: WorkflowsSearch
  /** "of 200 loaded". */
  ofLoaded: string
}

const SHOWN_FIRST = 3

/** The checks of the listed workflows that most often did not hold where a rule said no. Those of triggers are left aside. */
export function TopBlockers({ blockers, workflows, search, ofLoaded }: TopBlockersProps) {
  const titles = useMemo(() => new Map(workflows.map((each) => [each.workflowId, workflowTitle(each)])), [workflows])
  const ofFilters = useMemo(
    () => blockers.filter(({ workflowId, check }) => !check.isOfTrigger && titles.has(workflowId)),
    [blockers, titles],
  )
  if (ofFilters.length === 0) return null
  return (
    <details className="print:hidden" open>
      <summary className="w-fit cursor-pointer">
        <h2 className="m-0 inline text-body font-semibold">Checks that most often did not hold</h2>
        <span className="ml-2 text-small text-muted">
          Checks of filters, where the rule said no, {ofLoaded}
        </span>
      </summary>
      <div className="max-h-60 overflow-y-auto">
        <FirstFew items={ofFilters} what="checks" count={SHOWN_FIRST}>
          {(shown) => (
            <ol aria-label="Checks that most often did not hold" className="m-0 list-none p-0">
              {shown.map((blocker) => (
                <BlockerLine
                  key={JSON.stringify([blocker.workflowId, blocker.check.operator, blocker.check.fieldName, blocker.check.ruleValues])}
                  blocker={blocker}
                  title={titles.get(blocker.workflowId) ?? ''}
                  search={search}
                />
              ))}
            </ol>
          )}
        </FirstFew>
      </div>
    </details>
  )
}

type BlockerLineProps = { blocker: Blocker; title: string; search: WorkflowsSearch }

function BlockerLine({ blocker, title, search }: BlockerLineProps) {
  const { workflowId, check, saidNo, isProvenOptional } = blocker
  const opened = writeWorkflowsSearch({ ...search, text: workflowId, standings: [], workflowId })
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-0.5">
      <AppLink to={`/workflows?${new URLSearchParams(opened)}`} title="Only this workflow, opened" className="text-accent">
        {title}
      </AppLink>
      <span className="min-w-40 flex-1">
        <SentenceView sentence={checkWords(check)} />
        {isProvenOptional ? <span className="text-small text-muted"> It does not always have to hold.</span> : null}
      </span>
      <span className="whitespace-nowrap">
        <NotHeldLink blocker={blocker} window={search.window} />{' '}
        <span className="text-small text-muted">
          ({formatPct((100 * saidNo.notHeld) / saidNo.recorded)} of {formatCount(saidNo.recorded)} that recorded it)
        </span>
      </span>
      <span className="text-small whitespace-nowrap text-muted">the only one on {formatCount(saidNo.onlyNotHeld)}</span>
    </li>
  )
}
