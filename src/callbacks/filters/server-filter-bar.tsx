import type { ReactNode } from 'react'
import type { CallbackFilter, FilterProblem } from '~/api/callback-filter'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { ChangeTypeFilter } from './change-type-filter'
import { EntityFilter } from './entity-filter'
import { TicketBox } from './ticket-box'
import { WindowFilter } from './window-filter'
import { WorkflowFilter } from './workflow-filter'
import type { SeenWorkflow } from '~/callbacks/workflow/workflow-name'

type ServerFilterBarProps = {
  /** What is asked, with the window that stands where the link names none. */
  filter: CallbackFilter
  problems: readonly FilterProblem[]
  workflows: readonly SeenWorkflow[]
  zone: string
  nowMs: number
  onFind: (number: string | null) => void
  onEntity: (entity: { entityType: string | null; entityId: string | null }) => void
  onChange: (change: Partial<CallbackFilter>) => void
  onWorkflow: (workflowId: string | null) => void
  actions: ReactNode
}

/** The filters that the API itself has: each change asks again. */
export function ServerFilterBar(props: ServerFilterBarProps) {
  const { filter, problems, workflows, zone, nowMs, onFind, onEntity, onChange, onWorkflow, actions } = props
  const problemOf = (...fields: (keyof CallbackFilter)[]) =>
    problems.find((problem) => fields.includes(problem.field))?.message ?? null
  return (
    <section
      aria-label="What the API is asked for"
      className="flex flex-wrap items-start gap-1 border-b border-line bg-surface px-3 py-1 max-sm:flex-col print:hidden"
    >
      <TicketBox number={filter.entityNumber} problem={problemOf('entityNumber')} onFind={onFind} />
      {/* On a narrow screen one line that moves sideways: the answer should not be a screen further down. */}
      <div className="relative flex min-w-0 flex-1 flex-wrap items-start gap-1 max-sm:w-full max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:p-0.5 max-sm:*:shrink-0">
        <EntityFilter
          entityType={filter.entityType}
          entityId={filter.entityId}
          typeProblem={problemOf('entityType')}
          idProblem={problemOf('entityId')}
          onChange={onEntity}
        />
        <WindowFilter
          filter={filter}
          problem={problemOf('sinceMs', 'untilMs')}
          zone={zone}
          nowMs={nowMs}
          onChange={onChange}
        />
        <ChangeTypeFilter
          selected={filter.changeTypes}
          problem={problemOf('changeTypes')}
          onChange={(changeTypes) => onChange({ changeTypes })}
        />
        <WorkflowFilter
          workflowId={filter.workflowId}
          problem={problemOf('workflowId')}
          workflows={workflows}
          onChange={onWorkflow}
        />
        <Button
          aria-pressed={filter.filteredOnly}
          title="Only callbacks that the server filtered out. Neo does not document by which rule."
          aria-label="Filtered out only"
          icon={<Icon name={filter.filteredOnly ? 'check' : 'filter'} />}
          className={filter.filteredOnly ? 'border-accent! bg-accent-soft!' : ''}
          onClick={() => onChange({ filteredOnly: !filter.filteredOnly })}
        >
          Filtered out
        </Button>
        <div className="ml-auto flex gap-1">{actions}</div>
      </div>
    </section>
  )
}
