import { gateById } from '~/audit/gate'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { countsByGate, type ShownRow } from './shown-rows'

type RestLineProps = { rest: readonly ShownRow[]; shownCount: number; isOpen: boolean; onToggle: () => void }

/** Dozens of workflows rightly ignore everything: one counted line, which opens. */
export function RestLine({ rest, shownCount, isOpen, onToggle }: RestLineProps) {
  if (rest.length === 0) return null
  const counts = countsByGate(rest).map(
    ({ gate, count }) => `${formatCount(count)} ${gateById(gate).word.toLowerCase()}`,
  )
  return (
    <p className="m-0 flex flex-wrap items-center gap-x-2 py-0.5 text-muted">
      <Button
        variant="quiet"
        className="-ml-2 print:hidden"
        aria-expanded={isOpen}
        icon={<Icon name="chevron-right" className={`size-3 ${isOpen ? 'rotate-90' : ''}`} />}
        onClick={onToggle}
      >
        {isOpen
          ? `Only the ${formatCount(shownCount)} that matter here`
          : `${formatCount(rest.length)} other workflows`}
      </Button>
      <span className="hidden print:inline">{formatCount(rest.length)} other workflows</span>
      <span>
        {isOpen
          ? `${formatCount(rest.length)} others did not start, change or come near: `
          : 'did not start, change or come near: '}
        {counts.join(', ')}.
      </span>
    </p>
  )
}
