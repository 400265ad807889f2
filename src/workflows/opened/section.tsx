import { type ReactNode, useId } from 'react'

type SectionProps = { title: string; note?: ReactNode; children: ReactNode }

export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="m-0 text-body font-semibold">
        {title}
      </h3>
      {note ? <p className="m-0 max-w-[80ch] text-small text-muted">{note}</p> : null}
      <div className="mt-1">{children}</div>
    </section>
  )
}
