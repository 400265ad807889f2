import type { ReactNode } from 'react'
import { TEXTURES } from '~/funnel/bar'
import type { TrendChart, TrendLine } from './trend-series'

const SAMPLES: Record<TrendLine['look'], string> = {
  whole: 'border-t-2 border-accent bg-accent/15',
  part: TEXTURES.part,
  'failed part': TEXTURES.failed,
}

type TrendLegendProps = { chart: TrendChart; hasUneven: boolean; hasFailed: boolean }

export function TrendLegend({ chart, hasUneven, hasFailed }: TrendLegendProps) {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-small text-muted">
      {chart.lines.map((line) => (
        <Item key={line.figure.id} sample={`h-3 ${SAMPLES[line.look]}`}>
          {line.figure.label}
        </Item>
      ))}
      {hasUneven ? (
        <Item sample="border-t-2 border-dashed border-accent">
          to a slice of another length: cut by the window, or a clock change
        </Item>
      ) : null}
      {hasFailed ? <Item sample="h-3 bg-amber-soft border border-amber">a gap: could not be loaded</Item> : null}
    </ul>
  )
}

function Item({ sample, children }: { sample: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={`inline-block w-5 shrink-0 ${sample}`} />
      <span>{children}</span>
    </li>
  )
}
