import { SVG_STYLE, svgText } from '../svg-drawing.ts'
import { CONTENDERS } from './contenders.ts'
import { megabytesText, msText, timesText } from './figure-text.ts'
import { QUESTIONS } from './store-figures.ts'
import type { StoreMedians, StoreResult } from './store-result.ts'

const PANEL_WIDTH = 460
const GAP = 40
const MARGIN = 16
const HEAD = 40
const NAME_WIDTH = 110
const VALUE_WIDTH = 130
const BAR = 14
const LINE = 19
const TITLE = 24
const SHOWN = 50_000

type Panel = { title: string; of: (medians: StoreMedians) => number; text: (value: number) => string }

const TITLES = {
  missed: 'Workflow + category + field that did not hold',
  facet: 'Facet workflow × category',
  blockers: 'Blocker ranking of all workflows',
  search: 'Text search over values',
}

const PANELS: readonly Panel[] = [
  { title: 'Load', of: ({ loadMs }) => loadMs, text: (ms) => `${msText(ms / 1000)} s` },
  { title: 'Memory', of: ({ bytes }) => bytes, text: (bytes) => `${megabytesText(bytes)} MB` },
  ...QUESTIONS.map((question): Panel => ({
    title: TITLES[question],
    of: ({ asked }) => asked?.[question] ?? Number.NaN,
    text: (ms) => `${msText(ms)} ms`,
  })),
]

/**
 * Bars for the size that the promises are about, or else the last one, as ratios to the dashboard: a bar is as long as the
 * logarithm, since the largest is hundreds of times the smallest.
 */
export function storePicture(results: readonly StoreResult[]): string {
  const result = results.find(({ callbacks }) => callbacks === SHOWN) ?? results.at(-1)
  const ours = result?.of.ours
  if (!result || !ours || 'failed' in ours) throw new Error('there is nothing to be drawn')
  const ratios = CONTENDERS.flatMap(({ id }) => {
    const medians = result.of[id]
    return medians && !('failed' in medians) ? PANELS.map(({ of }) => of(medians) / of(ours)) : []
  })
  const scale = scaleFor(ratios)
  const panelHeight = TITLE + CONTENDERS.length * LINE + 18
  const width = 2 * MARGIN + 2 * PANEL_WIDTH + GAP
  const height = 2 * MARGIN + HEAD + Math.ceil(PANELS.length / 2) * panelHeight
  const title = `${result.callbacks.toLocaleString('en-GB')} callbacks × 30 matches × 5 comparisons: times the dashboard’s (bars on a logarithmic scale, shorter is better)`
  const panels = PANELS.flatMap((panel, index) => {
    const x = MARGIN + (index % 2) * (PANEL_WIDTH + GAP)
    const y = MARGIN + HEAD + Math.floor(index / 2) * panelHeight
    return drawn(panel, result, ours, scale, x, y)
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `  <style>${SVG_STYLE}\n  </style>`,
    svgText(MARGIN, MARGIN + 14, title, 'head'),
    ...panels,
    '</svg>',
    '',
  ].join('\n')
}

/** The length of a ratio's bar: the smallest one has a stub, the largest all the room. */
function scaleFor(ratios: readonly number[]): (ratio: number) => number {
  const room = PANEL_WIDTH - NAME_WIDTH - VALUE_WIDTH
  const least = Math.min(1, ...ratios) / 1.6
  const span = Math.log(Math.max(2, ...ratios) / least)
  return (ratio) => (Math.log(ratio / least) / span) * room
}

function drawn(panel: Panel, result: StoreResult, ours: StoreMedians, scale: (ratio: number) => number, x: number, y: number): string[] {
  return [
    svgText(x, y + 14, panel.title, 'title'),
    ...CONTENDERS.flatMap(({ id, name }, line) => {
      const top = y + TITLE + line * LINE
      const medians = result.of[id]
      if (!medians || 'failed' in medians) return [svgText(x, top + 11, name), svgText(x + NAME_WIDTH, top + 11, medians?.failed ?? '–')]
      const ratio = panel.of(medians) / panel.of(ours)
      const length = scale(ratio)
      const words = id === 'ours' ? panel.text(panel.of(medians)) : `${panel.text(panel.of(medians))}, ${timesText(ratio)}`
      return [
        svgText(x, top + 11, name),
        `  <rect class="${id === 'ours' ? 'ours' : 'peer'}" x="${x + NAME_WIDTH}" y="${top}" width="${length.toFixed(1)}" height="${BAR}" rx="2" />`,
        svgText(x + NAME_WIDTH + length + 6, top + 11, words),
      ]
    }),
  ]
}
