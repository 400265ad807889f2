import type { TrendSlice } from '~/funnel/trend/trend-points'
import type { TrendChart, TrendLine } from '~/funnel/trend/trend-series'
import { textured } from './bar-drawing'
import { clonedChart } from './cloned-chart'
import { type Drawing, type Paints, placed, textLines } from './drawing'
import type { Drawer, LegendItem, PictureContent } from './picture'
import { type Line, run } from './picture-text'
import { wrapped } from './wrapped-text'

const NARROWEST = 400
const WIDEST = 1440
const GAP = 24

/** One of the pictures in a figure: drawn, or in words why it is not. */
type DrawnPart = { title: string; chart: Drawing | string }

export type TrendFigure = {
  title: string
  description: string
  charts: readonly TrendChart[]
  slices: readonly TrendSlice[]
  /** The <figure> on the page. */
  element: HTMLElement
}

/** A figure of the trend, its pictures as they are drawn on the page. Null where none is. */
export function trendContent({ title, description, charts, slices, element }: TrendFigure, drawer: Drawer): PictureContent | null {
  const parts = drawnParts(element)
  if (!parts.some((part) => typeof part.chart !== 'string')) return null
  return {
    title: `Funnel · ${title}`,
    description,
    body: grid(parts, drawer),
    legend: legendOf(charts, slices, drawer.paints),
    notes: [stateWords(slices)],
  }
}

function drawnParts(figure: HTMLElement): DrawnPart[] {
  const drawnIn = (place: HTMLElement, prefix: string): Drawing | null => {
    const svg = place.querySelector<SVGSVGElement>('svg.recharts-surface')
    return svg && clonedChart(svg, prefix)
  }
  const headings = [...figure.querySelectorAll<HTMLElement>('h4')]
  if (headings.length === 0) return [{ title: '', chart: drawnIn(figure, 'chart-') ?? 'Not drawn' }]
  return headings.map((heading, index) => {
    const place = placeOf(heading, figure)
    const chart = drawnIn(place, `chart${index}-`) ?? place.querySelector('p')?.textContent ?? 'Not drawn'
    return { title: heading.textContent, chart }
  })
}

/** As much around a heading as belongs to no other. */
function placeOf(heading: HTMLElement, figure: HTMLElement): HTMLElement {
  let place = heading
  while (place.parentElement && place.parentElement !== figure && place.parentElement.querySelectorAll('h4').length === 1) {
    place = place.parentElement
  }
  return place
}

function grid(parts: readonly DrawnPart[], { widthOf, paints }: Drawer): Drawing {
  const drawn = parts.flatMap((part) => (typeof part.chart === 'string' ? [] : [part.chart]))
  const cellWidth = Math.max(160, ...drawn.map((chart) => chart.widthPx))
  const cellHeight = Math.max(0, ...drawn.map((chart) => chart.heightPx))
  const fitting = Math.max(1, Math.floor((WIDEST + GAP) / (cellWidth + GAP)))
  const rows = Math.ceil(parts.length / fitting)
  const columns = Math.ceil(parts.length / rows)
  const titles = parts.map((part) =>
    part.title === '' ? [] : wrapped(run(part.title, 'small', 'muted'), cellWidth, widthOf).map((piece): Line => [piece]),
  )
  const titleHeight = 16 * Math.max(...titles.map((lines) => lines.length)) + (titles.some((lines) => lines.length > 0) ? 4 : 0)
  const rowHeight = titleHeight + cellHeight
  const svg = parts.map((part, index) => {
    const words =
      typeof part.chart === 'string'
        ? textLines([[run(part.chart, 'small', 'faint')]], 0, titleHeight, 'left', paints)
        : placed(part.chart.svg, 0, titleHeight)
    const cell = textLines(titles[index] ?? [], 0, 0, 'left', paints) + words
    return placed(cell, (index % columns) * (cellWidth + GAP), Math.floor(index / columns) * (rowHeight + 16))
  })
  return {
    svg: svg.join(''),
    widthPx: Math.max(NARROWEST, columns * (cellWidth + GAP) - GAP),
    heightPx: rows * (rowHeight + 16) - 16,
  }
}

const SAMPLE = { x: 0, y: 0, width: 20, height: 12 }

const SAMPLES: Readonly<Record<TrendLine['look'], (paints: Paints) => string>> = {
  whole: ({ accent }) =>
    `<rect width="20" height="12" fill="${accent}" fill-opacity="0.1"/><line x1="0" y1="0.75" x2="20" y2="0.75" stroke="${accent}" stroke-width="1.5"/>`,
  part: (paints) => textured('part', SAMPLE, paints),
  'failed part': (paints) => textured('failed', SAMPLE, paints),
}

function line({ accent }: Paints, more: string): string {
  return `<line x1="0" y1="6" x2="20" y2="6" stroke="${accent}" stroke-width="1.5"${more}/>`
}

function legendOf(charts: readonly TrendChart[], slices: readonly TrendSlice[], paints: Paints): LegendItem[] {
  const looks = new Map<TrendLine['look'], Set<string>>()
  for (const { figure, look } of charts.flatMap((chart) => chart.lines)) {
    looks.set(look, (looks.get(look) ?? new Set()).add(figure.label))
  }
  const isWaits = charts.every((chart) => chart.measure === 'seconds')
  const items = isWaits
    ? [{ sample: line(paints, ''), words: 'the slice’s own p95' }]
    : [...looks].map(([look, labels]) => ({ sample: SAMPLES[look](paints), words: [...labels].join(', ') }))
  if (!isWaits && slices.some((slice) => slice.uneven !== null)) {
    items.push({
      sample: line(paints, ' stroke-dasharray="4 3"'),
      words: 'to a slice of another length: cut by the window, or a clock change',
    })
  }
  if (slices.some((slice) => slice.result.kind === 'failed')) {
    items.push({
      sample: `<rect x="0.5" y="0.5" width="19" height="11" fill="${paints['amber-soft']}" stroke="${paints.amber}"/>`,
      words: 'a gap: could not be loaded',
    })
  }
  return items
}

function stateWords(slices: readonly TrendSlice[]): string {
  const of = (kind: TrendSlice['result']['kind']) => slices.filter((slice) => slice.result.kind === kind).length
  const missing = slices.length - of('loaded')
  const each = 'Each slice is a funnel of its own.'
  return missing === 0 ? each : `${each} ${of('loaded')} of ${slices.length} slices were loaded when this picture was saved.`
}
