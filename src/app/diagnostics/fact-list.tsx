import { useId } from 'react'
import { oneLine } from '~/lib/one-line'
import type { FactGroup } from './fact'

export function FactList({ title, facts }: FactGroup) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="m-0 mb-1 text-body font-semibold">
        {title}
      </h3>
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="m-0 [overflow-wrap:anywhere]">{oneLine(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
