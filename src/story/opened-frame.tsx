import { type ReactNode, useId } from 'react'
import type { Callback } from '~/api/contract/callback'
import type { GateId } from '~/audit/gate'
import { GateChip } from '~/audit/views/gate-chip'
import { AppLink } from '~/ui/app-link'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { callbackName } from './cell-words'

export type OpenedProps = {
  callback: Callback
  zone: string
  requestId: string | null
  /** The callback among the entity's others. */
  listLink: string
  onClose: () => void
}

type FrameProps = OpenedProps & {
  title: string
  gates?: readonly GateId[]
  actions?: ReactNode
  children: ReactNode
}

/** Around what is opened of the matrix: what it is, the way to it in the list, and the way back. */
export function OpenedFrame({
  callback,
  zone,
  listLink,
  onClose,
  title,
  gates = [],
  actions,
  children,
}: FrameProps) {
  const titleId = useId()
  return (
    <section
      aria-labelledby={titleId}
      data-opened
      className="scroll-mb-3 border-b border-line bg-surface print:break-inside-avoid"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 pt-2">
        <h2 id={titleId} className="m-0 text-body font-semibold [overflow-wrap:anywhere]">
          {title}
        </h2>
        <span className="text-muted">{callbackName(callback, zone)}</span>
        {gates.map((gate) => (
          <GateChip key={gate} gate={gate} />
        ))}
        <span className="flex-1" />
        <span className="flex flex-wrap items-center gap-x-2 print:hidden">
          {actions}
          <AppLink to={listLink} className="inline-flex h-7 items-center gap-1.5 text-accent">
            <Icon name="table" />
            Open in Callbacks
          </AppLink>
          <IconButton label="Close" icon={<Icon name="close" className="size-3" />} onClick={onClose} />
        </span>
      </div>
      {children}
    </section>
  )
}
