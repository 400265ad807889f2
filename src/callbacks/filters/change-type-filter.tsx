import { DOCUMENTED_CHANGE_TYPES } from '~/api/contract/vocabulary'
import { changeTypeTerm } from '~/audit/glossary'
import { CheckboxList } from '~/ui/checkbox-list'
import { FilterChip } from './filter-chip'

type ChangeTypeFilterProps = {
  selected: readonly string[]
  problem: string | null
  onChange: (selected: string[]) => void
}

export function ChangeTypeFilter({ selected, problem, onChange }: ChangeTypeFilterProps) {
  const unlisted = selected.filter((type) => !DOCUMENTED_CHANGE_TYPES.some((known) => known === type))
  const first = selected[0]
  const value =
    first === undefined
      ? null
      : selected.length <= 2
        ? selected.map((type) => changeTypeTerm(type).label).join(' or ')
        : `${selected.length} types`
  return (
    <FilterChip label="Change" value={value} problem={problem} onClear={() => onChange([])}>
      <CheckboxList
        legend="Change types; any of those ticked"
        options={[...DOCUMENTED_CHANGE_TYPES, ...unlisted].map((type) => ({
          value: type,
          label: changeTypeTerm(type).label,
        }))}
        selected={selected}
        onChange={onChange}
      />
    </FilterChip>
  )
}
