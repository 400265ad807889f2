import { outcomeWord } from '~/audit/outcome'
import { formatCount } from '~/lib/number'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { type Histogram, outcomesIn } from './histogram-bins'

/** The bins that hold something, as numbers. */
export function HistogramTable({ histogram, zone }: { histogram: Histogram; zone: string }) {
  const columns = outcomesIn(histogram)
  const filled = histogram.bins.filter((bin) => bin.total > 0)
  return (
    <table className="border-collapse text-small">
      <caption className="pb-1 text-left text-muted">
        Shown callbacks by the time they were created in the PSA. Empty bins are left out.
      </caption>
      <thead>
        <tr className="border-b border-line text-left">
          <th className="py-1 pr-3 font-medium">From ({zoneLabel(zone, histogram.bins[0]?.sinceMs ?? 0)})</th>
          <th className="py-1 pr-3 text-right font-medium">Callbacks</th>
          {columns.map(({ outcome }) => (
            <th key={outcome} className="py-1 pr-3 text-right font-medium">
              {outcomeWord(outcome).word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {filled.map((bin) => (
          <tr key={bin.sinceMs} className="border-b border-line">
            <th className="py-0.5 pr-3 text-left font-normal whitespace-nowrap">
              {formatInstant(bin.sinceMs, zone, 'day-minute')}
            </th>
            <td className="py-0.5 pr-3 text-right">{formatCount(bin.total)}</td>
            {columns.map(({ outcome }) => (
              <td key={outcome} className="py-0.5 pr-3 text-right">
                {formatCount(bin.byOutcome[outcome])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
