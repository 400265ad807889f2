import { type ReactNode, useId, useState } from 'react'
import { Button } from './button'
import { Icon } from './icons'
import { usePrinting } from './printing'

type ChartFrameProps = {
  title: string
  /** One sentence that says what the picture shows, for everyone. */
  description: string
  /** How to use the picture; on the screen alone. */
  hint?: string
  /** The same numbers as a <table>. */
  table: ReactNode
  actions?: ReactNode
  /** Actions on the picture, which are not there while the table is. */
  pictureActions?: ReactNode
  children: ReactNode
}

export function ChartFrame({ title, description, hint, table, actions, pictureActions, children }: ChartFrameProps) {
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const isPrinting = usePrinting()
  return (
    <figure aria-labelledby={id} className="m-0 flex min-w-0 flex-col gap-2 print:break-inside-avoid print:gap-0.5">
      <figcaption className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 print:flex print:items-baseline print:gap-2">
          <h3 id={id} className="m-0 text-body font-semibold">
            {title}
          </h3>
          <p className="m-0 text-small text-muted">
            {description}
            {hint ? <span className="print:hidden"> {hint}</span> : null}
          </p>
        </div>
        <div className="flex gap-1 print:hidden">
          {actions}
          {asTable ? null : pictureActions}
          <Button
            variant="quiet"
            aria-pressed={asTable}
            aria-describedby={id}
            icon={<Icon name={asTable ? 'chart' : 'table'} />}
            onClick={() => setAsTable(!asTable)}
          >
            Show as table
          </Button>
        </div>
      </figcaption>
      {asTable && !isPrinting ? <div className="overflow-x-auto">{table}</div> : children}
    </figure>
  )
}
