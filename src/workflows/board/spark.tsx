import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import type { TimeWindow } from '~/lib/window'
import type { OverTime } from '~/store/health/workflow-health'

type SparkProps = {
  overTime: readonly OverTime[]
  bins: readonly TimeWindow[]
  /** Before this nothing is loaded yet; null where all is. */
  loadedFromMs: number | null
  /** In px. */
  height?: number
  className?: string
}

const STEP = 4
const BAR = 3

/** Callbacks over the window: grey those that it was evaluated on, on top of them in green those that it started on. */
export function Spark({ overTime, bins, loadedFromMs, height = 18, className = 'max-w-192' }: SparkProps) {
  const most = Math.max(1, ...overTime.map(({ evaluated }) => evaluated))
  const evaluated = overTime.reduce((sum, bin) => sum + bin.evaluated, 0)
  const started = overTime.reduce((sum, bin) => sum + bin.started, 0)
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * height))
  const words = `Over time: evaluated ${formatCount(evaluated)}, at most ${formatCount(most)} in one of ${counted(bins.length, 'part')} of the window; started ${formatCount(started)}`
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${overTime.length * STEP} ${height + 1}`}
      preserveAspectRatio="none"
      width="100%"
      height={height + 1}
      className={`block ${className}`}
    >
      <title>{words}</title>
      {overTime.map((bin, index) => {
        const part = bins[index]
        const x = index * STEP
        const isLoaded = loadedFromMs === null || (part !== undefined && part.untilMs > loadedFromMs)
        if (!isLoaded)
          return <rect key={x} x={x} y={height} width={1} height={1} className="fill-faint" />
        return (
          <g key={x}>
            <rect x={x} y={height} width={BAR} height={1} className="fill-line-strong" />
            <rect x={x} y={height - heightOf(bin.evaluated)} width={BAR} height={heightOf(bin.evaluated)} className="fill-line-strong" />
            <rect x={x} y={height - heightOf(bin.started)} width={BAR} height={heightOf(bin.started)} className="fill-green" />
          </g>
        )
      })}
    </svg>
  )
}
