import { median } from '../statistics.ts'
import type { PageScore } from './lighthouse-report.ts'

export type ScoresOfDevice = { device: 'desktop' | 'mobile'; scores: readonly PageScore[] }

type Figure = Exclude<keyof PageScore, 'path' | 'lighthouseVersion' | 'findings'>

const LINES: readonly [figure: Figure, words: string, digits: number][] = [
  ['performance', 'Performance', 0],
  ['accessibility', 'Accessibility', 0],
  ['bestPractices', 'Best practices', 0],
  ['seo', 'SEO', 0],
  ['firstContentfulPaintMs', 'First contentful paint, ms', 0],
  ['largestContentfulPaintMs', 'Largest contentful paint, ms', 0],
  ['speedIndexMs', 'Speed index, ms', 0],
  ['totalBlockingTimeMs', 'Total blocking time, ms', 0],
  ['layoutShift', 'Layout shift', 3],
]

const DEVICE_WORDS = { desktop: 'desktop', mobile: 'phone (slow 4G, 4 × slower CPU)' }

/** Markdown: medians of the rounds, a column for each page and device. */
export function lighthouseSection(results: readonly ScoresOfDevice[], rounds: number): string {
  const columns = results.flatMap(({ device, scores }) =>
    [...new Set(scores.map(({ path }) => path))].map((path) => ({
      head: `\`${path}\`, ${DEVICE_WORDS[device]}`,
      scores: scores.filter((score) => score.path === path),
    })),
  )
  const all = results.flatMap(({ scores }) => scores)
  const findings = [...new Set(all.flatMap(({ path, findings: found }) => found.map((finding) => `${path}: ${finding}`)))]
  const rows = LINES.map(([figure, words, digits]) => [
    words,
    ...columns.map(({ scores }) => median(scores.map((score) => score[figure])).toLocaleString('en-GB', { maximumFractionDigits: digits })),
  ])
  return [
    '## Lighthouse',
    `Lighthouse ${all[0]?.lighthouseVersion ?? ''} after sign-in, on the build behind nginx with the configuration of \`deploy/\` (compression, HTTPS), the sandbox’s last 24 hours; medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}. Network and processor are Lighthouse’s simulation of each device. Of its SEO audits \`is-crawlable\` is left out: the pages are closed to search engines on purpose.`,
    [['', ...columns.map(({ head }) => head)], ['---', ...columns.map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
    findings.length === 0 ? 'It found nothing wanting beside the figures.' : ['Found wanting:', '', ...findings.map((finding) => `- ${finding}`)].join('\n'),
  ].join('\n\n')
}
