import type { TrendLine } from './trend-series'

type Paint = { stroke: string; strokeWidth: number; fill: string; fillOpacity: number }

/** A part of a whole is hatched, as it is in the bars above, so that no line is told apart by its colour alone. */
export const PAINTS: Record<TrendLine['look'], (hatchId: string) => Paint> = {
  whole: () => ({ stroke: 'var(--color-accent)', strokeWidth: 1.5, fill: 'var(--color-accent)', fillOpacity: 0.1 }),
  part: (hatchId) => ({ stroke: 'var(--color-accent)', strokeWidth: 1, fill: `url(#${hatchId})`, fillOpacity: 1 }),
  'failed part': () => ({ stroke: 'var(--color-red)', strokeWidth: 1, fill: 'var(--color-red)', fillOpacity: 0.7 }),
}

export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="5" stroke="var(--color-accent)" strokeWidth="1.5" />
      </pattern>
    </defs>
  )
}
