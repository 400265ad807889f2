import { useMemo, useState } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { categoryFacets, type Facets, facetsOf } from '~/store/row-facets'
import { workflowCategoriesOf } from '~/store/workflow-categories'
import { formatCount } from '~/lib/number'
import { CheckboxList } from '~/ui/checkbox-list'
import { inputClass } from '~/ui/field'
import { FilterChip } from './filter-chip'

type FacetFilterProps = {
  label: string
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

/** A filter on the loaded rows, with how many of them have each value. Counted only while its panel is open. */
export function FacetFilter({ label, ...list }: FacetFilterProps) {
  const { selected, wordOf, onChange } = list
  const first = selected[0]
  const value = first === undefined ? null : selected.length === 1 ? wordOf(first) : `${selected.length} chosen`
  return (
    <FilterChip label={label} value={value} onClear={() => onChange([])} className="w-80">
      <FacetList {...list} />
    </FilterChip>
  )
}

const SEARCHED_FROM = 12

function FacetList(props: Omit<FacetFilterProps, 'label'>) {
  const { facet, legend, hint = null, ofWorkflow = null, rows, selected, wordOf, onChange } = props
  const [text, setText] = useState('')
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
    </div>
  )
}
