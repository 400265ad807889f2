import { useMemo, useState } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { categoryFacets, type Facets, facetsOf } from '~/store/row-facets'
import { workflowCategoriesOf } from '~/store/workflow-categories'
import { type TermKind, TermsLink } from '~/audit/views/term-link'
import { formatCount } from '~/lib/number'
import { CheckboxList } from '~/ui/checkbox-list'
import { inputClass } from '~/ui/field'

export type FacetListProps = {
  facet: keyof Facets
  /** What the numbers count, and what one choice means. */
  legend: string
  /** What else has to be true where other filters are on. */
  hint?: string | null
  /** Only its matches are counted; for categories. */
  ofWorkflow?: string | null
  rows: CallbackRows
  selected: readonly string[]
  wordOf: (value: string) => string
  onChange: (selected: string[]) => void
}

const SEARCHED_FROM = 12
/** What the glossary calls them. */
const TERMS: Partial<Record<keyof Facets, TermKind>> = { outcomes: 'outcome', states: 'state', categories: 'category' }

/** The values of a facet to choose from. Counted while it is on the screen, which is while its panel is open. */
export function FacetList(props: FacetListProps) {
  const { facet, legend, hint = null, ofWorkflow = null, rows, selected, wordOf, onChange } = props
  const [text, setText] = useState('')
  const terms = TERMS[facet]
  const facets = useMemo(
    () =>
      ofWorkflow === null
        ? facetsOf(rows)[facet]
        : categoryFacets(workflowCategoriesOf(rows).get(ofWorkflow) ?? []),
    [rows, facet, ofWorkflow],
  )
  const known = new Set(facets.map(({ value }) => value))
  // What the link asks for stays in the list although no loaded row has it.
  const missing = selected.filter((value) => !known.has(value)).map((value) => ({ value, label: wordOf(value), count: 0 }))
  const options = [...missing, ...facets]
  const shown = options.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <div className="flex flex-col gap-2">
      {options.length > SEARCHED_FROM ? (
        <input
          type="search"
          aria-label="Search in this list"
          placeholder="Search"
          className={inputClass}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {hint === null ? null : <p className="m-0 text-small text-muted">{hint}</p>}
      {options.length === 0 ? <p className="m-0 text-muted">No loaded row has any.</p> : null}
      <CheckboxList
        legend={`${legend}, of ${formatCount(rows.length)} loaded`}
        options={shown}
        selected={selected}
        onChange={onChange}
      />
      {terms ? <TermsLink kind={terms} /> : null}
    </div>
  )
}
