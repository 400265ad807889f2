import { type ReactNode, useId } from 'react'

type PanelProps = {
  title: string
  actions?: ReactNode
  /** Where the numbers come from, or what they do not say. */
  footnote?: ReactNode
  className?: string
  children: ReactNode
}

export function Panel({ title, actions, footnote, className = '', children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={`flex min-w-0 flex-col rounded-panel border border-line bg-surface print:break-inside-avoid ${className}`}
    >
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2 px-3 pt-1 print:min-h-7">
        <h2 id={id} className="m-0 text-body font-semibold">
          {title}
        </h2>
        {actions}
      </div>
      <div className="min-w-0 flex-1 px-3 pb-3 print:pb-1">{children}</div>
      {footnote ? <p className="m-0 border-t border-line px-3 py-1.5 text-small text-faint print:py-0.5">{footnote}</p> : null}
    </section>
  )
}
