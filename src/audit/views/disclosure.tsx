import { useId, useState, type ReactNode } from 'react'
import { usePrinting } from '~/ui/printing'

function Chevron({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className={`mt-1 shrink-0 text-faint transition-transform duration-100 print:hidden ${isOpen ? 'rotate-90' : ''}`}
    >
      <path
        d="m4.5 2.5 3.5 3.5-3.5 3.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  )
}

type DisclosureProps = {
  /** What the button says. */
  summary: ReactNode
  /** Made only when open. */
  children: () => ReactNode
  isOpen: boolean
  onToggle: () => void
  className?: string
  buttonClassName?: string
}

/** A line that opens what is under it. */
export function Disclosure({
  summary,
  children,
  isOpen,
  onToggle,
  className,
  buttonClassName = '',
}: DisclosureProps) {
  const regionId = useId()
  return (
    <div className={className}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? regionId : undefined}
        onClick={onToggle}
        className={`flex min-h-7 w-full items-start gap-1.5 rounded-control border-0 bg-transparent px-1 py-1 text-left text-body text-ink hover:bg-hover ${buttonClassName}`}
      >
        <Chevron isOpen={isOpen} />
        {summary}
      </button>
      {isOpen ? <div id={regionId}>{children()}</div> : null}
    </div>
  )
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
