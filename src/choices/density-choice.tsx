import { useId } from 'react'
import { choose, type Choices, useChoice } from './choices'

const DENSITIES: readonly { id: Choices['density']; word: string }[] = [
  { id: 'compact', word: 'Compact' },
  { id: 'comfortable', word: 'Comfortable' },
]

/** How high the rows of tables are. */
export function DensityChoice() {
  const name = useId()
  const density = useChoice('density')
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 p-0 text-small text-muted">Rows of tables</legend>
      {DENSITIES.map(({ id, word }) => (
        <label key={id} className="flex min-h-6 cursor-pointer items-center gap-2 rounded-control px-1 hover:bg-hover">
          <input
            type="radio"
            name={name}
            className="m-0 size-3.5 shrink-0"
            checked={density === id}
            onChange={() => choose('density', id)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  )
}
