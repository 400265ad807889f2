import { useId, useState, type ReactNode } from 'react'
import { usePrinting } from '~/ui/printing'

type DisclosureProps = {
  /** What the button says. */
  summary: ReactNode
  /** Made only when open. */
  children: () => ReactNode
  isOpen: boolean
  onToggle: () => void
  className?: string
  buttonClassName?: string
  /** The line and what it opens stand in the parent itself. */
  isBare?: boolean
}

/** A line that opens what is under it. */
export function Disclosure({
  summary,
  children,
  isOpen,
  onToggle,
  className,
  buttonClassName = '',
  isBare = false,
}: DisclosureProps) {
  const regionId = useId()
  const lines = (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? regionId : undefined}
        onClick={onToggle}
        className={`line-opener chevron flex min-h-7 w-full items-start gap-1.5 rounded-control border-0 bg-transparent px-1 py-1 text-left text-body text-ink hover:bg-hover ${buttonClassName}`}
      >
        {summary}
      </button>
      {isOpen ? <div id={regionId}>{children()}</div> : null}
    </>
  )
  return isBare ? lines : <div className={className}>{lines}</div>
}

type OwnDisclosureProps = Pick<DisclosureProps, 'children' | 'className'> & {
  /** Plain words: this is a minor line. */
  summary: string
  opensInPrint?: boolean
}

/** Keeps by itself whether it is open. On paper nothing can be opened, so it may open by itself there. */
export function OwnDisclosure({ summary, opensInPrint = false, ...rest }: OwnDisclosureProps) {
  const [isOpen, setOpen] = useState(false)
  const isPrinting = usePrinting()
  return (
    <Disclosure
      {...rest}
      summary={<span className="text-muted">{summary}</span>}
      isOpen={isOpen || (opensInPrint && isPrinting)}
      onToggle={() => setOpen(!isOpen)}
    />
  )
}
