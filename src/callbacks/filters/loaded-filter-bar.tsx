import type { ReactNode } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { categoryTerm, stateTerm } from '~/audit/glossary'
import { OUTCOMES } from '~/audit/outcome'
import { saidText } from '~/audit/recorded-text'
import { formatCount } from '~/lib/number'
import { EMPTY_ROW_FILTER, type RowFilter } from '~/store/row-filter'
import { prepareTextSearch } from '~/store/row-text'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { FacetFilter } from './facet-filter'
import { LoadedTextFilter } from './loaded-text-filter'
import { MATCHED_MEANINGS, MATCHED_WORDS, sameMatchHint } from './row-filter-words'

type LoadedFilterBarProps = {
  filter: RowFilter
  rows: CallbackRows
  shownCount: number
  workflowNames: ReadonlyMap<string, string>
  onChange: (change: Partial<RowFilter>) => void
  actions: ReactNode
}

function isFiltering(filter: RowFilter): boolean {
  const { text, matched, ...lists } = filter
  return text.trim() !== '' || matched !== null || Object.values(lists).some((list) => list.length > 0)
}

/** Filters on what is loaded. They ask the API for nothing, and say so by where they stand and by "of N loaded". */
export function LoadedFilterBar(props: LoadedFilterBarProps) {
  const { filter, rows, shownCount, workflowNames, onChange, actions } = props
  const isOn = isFiltering(filter)
  const nameOf = (id: string) => workflowNames.get(id) ?? `Workflow ${saidText(id)}`
  const [onlyWorkflow, ...otherWorkflows] = filter.workflowIds
  // Category and workflow are asked of one match: beside a workflow its categories are what there is to choose from.
  const ofWorkflow = onlyWorkflow !== undefined && otherWorkflows.length === 0 ? onlyWorkflow : null
  return (
    <section
      aria-label="Among the loaded callbacks"
      className="relative flex shrink-0 flex-wrap items-start gap-1.5 border-b border-line bg-sunken px-3 py-1 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:*:shrink-0 print:hidden"
    >
      <p className="m-0 flex h-7 items-center text-small whitespace-nowrap text-muted">
        {isOn ? (
          <span role="status">
            <strong className="font-semibold text-ink">{formatCount(shownCount)}</strong> of {formatCount(rows.length)}{' '}
            loaded
          </span>
        ) : (
          `Among the ${formatCount(rows.length)} loaded`
        )}
      </p>
      <FacetFilter
        label="Outcome"
        facet="outcomes"
        legend="Callbacks by outcome"
        rows={rows}
        selected={filter.outcomes}
        wordOf={(value) => OUTCOMES.find(({ id }) => id === value)?.word ?? value}
        onChange={(values) => onChange({ outcomes: OUTCOMES.map(({ id }) => id).filter((id) => values.includes(id)) })}
      />
      <FacetFilter
        label="State"
        facet="states"
        legend="Callbacks by state"
        rows={rows}
        selected={filter.states}
        wordOf={(value) => stateTerm(value).label}
        onChange={(states) => onChange({ states })}
      />
      <FacetFilter
        label="Category"
        facet="categories"
        legend={
          ofWorkflow === null
            ? 'Callbacks with a match of this category'
            : `Callbacks with a match of this category of ${nameOf(ofWorkflow)}`
        }
        hint={sameMatchHint(filter, 'categories')}
        ofWorkflow={ofWorkflow}
        rows={rows}
        selected={filter.categories}
        wordOf={(value) => categoryTerm(value).label}
        onChange={(categories) => onChange({ categories })}
      />
      <FacetFilter
        label="With workflow"
        facet="workflows"
        legend="Callbacks that this workflow was evaluated on"
        hint={sameMatchHint(filter, 'workflowIds')}
        rows={rows}
        selected={filter.workflowIds}
        wordOf={nameOf}
        onChange={(workflowIds) => onChange({ workflowIds })}
      />
      <FacetFilter
        label="Field that did not hold"
        facet="fields"
        legend="Callbacks with a check on this field that did not hold"
        hint={sameMatchHint(filter, 'fields')}
        rows={rows}
        selected={filter.fields}
        wordOf={(value) => value}
        onChange={(fields) => onChange({ fields })}
      />
      {filter.matched === null ? null : (
        <Button
          title={MATCHED_MEANINGS[filter.matched]}
          aria-label={`Remove filter: ${MATCHED_WORDS[filter.matched]}`}
          className="border-accent! bg-accent-soft! px-2! font-medium"
          onClick={() => onChange({ matched: null })}
        >
          {MATCHED_WORDS[filter.matched]}
          <Icon name="close" className="size-3" />
        </Button>
      )}
      <LoadedTextFilter
        text={filter.text}
        onChange={(text) => onChange({ text })}
        onFocus={() => prepareTextSearch(rows.columns)}
      />
      {/* Its place is kept while it is not there, so that filtering moves nothing. */}
      <IconButton
        label="Show all loaded"
        icon={<Icon name="close" />}
        className={isOn ? '' : 'invisible'}
        onClick={() => onChange(EMPTY_ROW_FILTER)}
      />
      <div className="ml-auto flex gap-1">{actions}</div>
    </section>
  )
}
