import { GateMark } from '~/audit/views/gate-mark'
import { outcomeWord } from '~/audit/outcome'
import { formatCount } from '~/lib/number'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import { type Histogram, outcomesIn } from './histogram-bins'
import { HistogramTable } from './histogram-table'
import { OutcomeSwatch } from './outcome-pattern'

type HistogramLegendProps = { histogram: Histogram; prefix: string; zone: string; hasUnloaded: boolean }

export function HistogramLegend({ histogram, prefix, zone, hasUnloaded }: HistogramLegendProps) {
  return (
    <div className="flex shrink-0 items-start gap-2 ">
      <ul className="m-0 grid list-none grid-cols-[auto_auto] content-start gap-x-4 p-0 text-small text-muted">
        {outcomesIn(histogram).map(({ outcome, count }) => (
          <li key={outcome} className="flex min-w-0 items-center gap-1.5">
            <OutcomeSwatch prefix={prefix} outcome={outcome} />
            <GateMark shape={outcomeWord(outcome).mark} size={12} />
            <span className="truncate">{outcomeWord(outcome).word}</span>
            <span className="ml-auto pl-1 text-ink">{formatCount(count)}</span>
          </li>
        ))}
        {hasUnloaded ? (
          <li className="flex min-w-0 items-center gap-1.5">
            <OutcomeSwatch prefix={prefix} outcome="not-loaded" />
            <span className="truncate">Not loaded yet</span>
          </li>
        ) : null}
      </ul>
      <Popover
        label="The histogram as a table"
        className="max-h-96 overflow-auto"
        trigger={
          <IconButton label="The histogram as a table" className="print:hidden" icon={<Icon name="table" />} />
        }
      >
        <HistogramTable histogram={histogram} zone={zone} />
      </Popover>
    </div>
  )
}
