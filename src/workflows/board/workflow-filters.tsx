import { useState } from 'react'
import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import { STANDINGS, type WorkflowHealth } from '~/store/health/workflow-health'
import { Button } from '~/ui/button'
import { inputClass } from '~/ui/field'
import { useSlashFor } from '~/ui/shortcuts'
import type { SearchChange } from '~/ui/use-search-change'
import type { WorkflowsSearch } from '~/workflows/search'
import { STANDING_WORDS, standingCounts, withToggled } from './shown-workflows'

type WorkflowFiltersProps = {
  search: WorkflowsSearch
  change: SearchChange<WorkflowsSearch>
  workflows: readonly WorkflowHealth[]
  shownCount: number
}

/** Which of the workflows are listed. Every filter is in the link. */
export function WorkflowFilters({ search, change, workflows, shownCount }: WorkflowFiltersProps) {
  // While the box has the focus it goes ahead of the link, which takes a moment to come back.
  const [draft, setDraft] = useState<string | null>(null)
  const counts = standingCounts(workflows)
  const box = useSlashFor('Type a workflow’s name')
  return (
    <section aria-label="Which workflows" className="flex flex-wrap items-center gap-1.5 print:hidden">
      <input
        ref={box}
        type="search"
        aria-keyshortcuts="/"
        aria-label="Workflow name"
        placeholder="Workflow name"
        className={`${inputClass} w-44!`}
        value={draft ?? search.text}
        onChange={(event) => {
          const text = event.target.value
          setDraft(text)
          change((now) => ({ ...now, text }), 'replace')
        }}
        onBlur={() => setDraft(null)}
      />
      {STANDINGS.map((standing) => {
        const { word, meaning } = STANDING_WORDS[standing]
        return (
          <Button
            key={standing}
            title={meaning}
            aria-pressed={search.standings.includes(standing)}
            onClick={() => change((now) => ({ ...now, standings: withToggled(now.standings, standing) }), 'replace')}
          >
            {word} <span className="text-small text-muted">{formatCount(counts[standing])}</span>
          </Button>
        )
      })}
      <p role="status" className="m-0 text-small text-muted">
        {shownCount === workflows.length
          ? counted(workflows.length, 'workflow')
          : `${formatCount(shownCount)} of ${counted(workflows.length, 'workflow')}`}
      </p>
    </section>
  )
}
