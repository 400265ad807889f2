import { type FormEvent, useState } from 'react'
import { DOCUMENTED_ENTITY_TYPES } from '~/api/contract/vocabulary'
import { entityTypeTerm } from '~/audit/glossary'
import { Button } from '~/ui/button'
import { Field, inputClass, selectClass } from '~/ui/field'
import { FilterChip } from './filter-chip'

type Entity = { entityType: string | null; entityId: string | null }
type EntityFilterProps = Entity & {
  typeProblem: string | null
  idProblem: string | null
  onChange: (entity: Entity) => void
}

export function EntityFilter({ entityType, entityId, typeProblem, idProblem, onChange }: EntityFilterProps) {
  const parts = [entityType === null ? null : entityTypeTerm(entityType).label, entityId].filter(
    (part) => part !== null,
  )
  return (
    <FilterChip
      label="Entity"
      value={parts.length === 0 ? null : parts.join(' ')}
      problem={typeProblem ?? idProblem}
      onClear={() => onChange({ entityType: null, entityId: null })}
    >
      {(close) => (
        <EntityForm
          entityType={entityType}
          entityId={entityId}
          typeProblem={typeProblem}
          idProblem={idProblem}
          onChange={(entity) => {
            onChange(entity)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function EntityForm({ entityType, entityId, typeProblem, idProblem, onChange }: EntityFilterProps) {
  const [type, setType] = useState(entityType ?? 'ticket')
  const [id, setId] = useState(entityId ?? '')
  const isListed = DOCUMENTED_ENTITY_TYPES.some((known) => known === type)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    onChange({ entityType: type, entityId: id.trim() || null })
  }
  return (
    <form className="flex flex-col gap-3" onSubmit={apply}>
      <Field label="Entity type" problem={typeProblem}>
        <select className={selectClass} value={type} onChange={(event) => setType(event.target.value)}>
          {isListed ? null : <option value={type}>{type}</option>}
          {DOCUMENTED_ENTITY_TYPES.map((known) => (
            <option key={known} value={known}>
              {entityTypeTerm(known).label}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Entity id" problem={idProblem} hint="The PSA’s internal id, not the ticket number">
        <input
          type="text"
          className={inputClass}
          autoComplete="off"
          spellCheck={false}
          value={id}
          onChange={(event) => setId(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary">
        Apply
      </Button>
    </form>
  )
}
