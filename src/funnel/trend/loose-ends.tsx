import { useXAxisScale, useYAxisScale } from 'recharts'
import type { TrendPoint } from './trend-points'

type LooseEndsProps = { points: readonly TrendPoint[]; stroke: string }

/** What the line of a figure leaves out: dashes to slices of another length, and dots for values between two gaps. */
export function LooseEnds({ points, stroke }: LooseEndsProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!x || !y) return null
  return (
    <g>
      {points.map((point, index) => {
        const next = points[index + 1]
        // Two even neighbours are joined by the line itself, though each may lead on to an uneven one.
        const isJoined = point.even !== null && next?.even != null
        return next && point.uneven !== null && next.uneven !== null && !isJoined ? (
          <line
            key={point.atMs}
            x1={x(point.atMs)}
            y1={y(point.uneven)}
            x2={x(next.atMs)}
            y2={y(next.uneven)}
            stroke={stroke}
            strokeDasharray="4 3"
          />
        ) : null
      })}
      {points.map(({ atMs, alone }) =>
        alone === null ? null : <circle key={atMs} cx={x(atMs)} cy={y(alone)} r={2} fill={stroke} />,
      )}
    </g>
  )
}
