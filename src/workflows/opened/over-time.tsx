import { formatCount } from '~/lib/number'
import { formatInstant, zoneLabel } from '~/lib/zone'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { ChartFrame } from '~/ui/chart-frame'
import { useZone } from '~/ui/zone-context'
import { useBoardSurroundings } from '~/workflows/board/board-context'
import { Spark } from '~/workflows/board/spark'

export function OverTimeChart({ workflow }: { workflow: WorkflowHealth }) {
  const { zone } = useZone()
  const { bins, loadedFromMs } = useBoardSurroundings()
  const isLoaded = (untilMs: number) => loadedFromMs === null || untilMs > loadedFromMs
  return (
    <ChartFrame
      title="Over time"
      description={`Callbacks on which it was evaluated, and in green those on which it started${loadedFromMs === null ? '' : `; dots: not loaded yet`}.`}
      table={
        <table aria-label="Counts over time" className="border-collapse">
          <thead>
            <tr className="text-left text-small text-muted">
              <th scope="col" className="py-1 pr-3 font-normal">
                From ({zoneLabel(zone, bins[0]?.sinceMs ?? 0)})
              </th>
              {['Evaluated', 'Matched', 'Started'].map((head) => (
                <th key={head} scope="col" className="py-1 pl-3 text-right font-normal">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {workflow.overTime.map(({ evaluated, matched, started }, index) => {
              const bin = bins[index]
              if (!bin) return null
              const text = (count: number) => (isLoaded(bin.untilMs) ? formatCount(count) : 'not loaded')
              return (
                <tr key={bin.sinceMs} className="border-t border-line">
                  <th scope="row" className="py-0.5 pr-3 text-left font-normal">
                    {formatInstant(bin.sinceMs, zone, 'day-minute')}
                  </th>
                  <td className="py-0.5 pl-3 text-right">{text(evaluated)}</td>
                  <td className="py-0.5 pl-3 text-right">{text(matched)}</td>
                  <td className="py-0.5 pl-3 text-right">{text(started)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      }
    >
      <Spark overTime={workflow.overTime} bins={bins} loadedFromMs={loadedFromMs} height={48} className="max-w-xl" />
    </ChartFrame>
  )
}
