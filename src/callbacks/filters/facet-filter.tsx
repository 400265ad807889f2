import { lazy, Suspense } from 'react'
import type { FacetListProps } from './facet-list'
import { FilterChip } from './filter-chip'

const FacetList = lazy(async () => ({ default: (await import('./facet-list')).FacetList }))

/** A filter on the loaded rows, with how many of them have each value. Its list, and the counting, come with its panel. */
export function FacetFilter({ label, ...list }: FacetListProps & { label: string }) {
  const { selected, wordOf, onChange } = list
  const first = selected[0]
  const value = first === undefined ? null : selected.length === 1 ? wordOf(first) : `${selected.length} chosen`
  return (
    <FilterChip label={label} value={value} onClear={() => onChange([])} className="w-80">
      <Suspense fallback={null}>
        <FacetList {...list} />
      </Suspense>
    </FilterChip>
  )
}
