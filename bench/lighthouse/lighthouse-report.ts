import * as z from 'zod/mini'

const Score = z.object({ score: z.nullable(z.number()) })
const Audit = z.object({ title: z.string(), score: z.nullable(z.number()), scoreDisplayMode: z.string(), numericValue: z.optional(z.number()) })

/** The part of Lighthouse's report that we show. Scores are 0 to 1. */
const Report = z.object({
  lighthouseVersion: z.string(),
  requestedUrl: z.string(),
  runtimeError: z.optional(z.object({ message: z.string() })),
  categories: z.object({ performance: Score, accessibility: Score, 'best-practices': Score, seo: Score }),
  audits: z.record(z.string(), Audit),
})

export type PageScore = {
  path: string
  lighthouseVersion: string
  /** 0 to 100. */
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  firstContentfulPaintMs: number
  largestContentfulPaintMs: number
  totalBlockingTimeMs: number
  layoutShift: number
  speedIndexMs: number
  /** What was found wanting, performance aside: its figures say it themselves. */
  findings: string[]
}

/** Reads a report; throws where Lighthouse could not judge the page. */
export function readReport(raw: unknown): PageScore {
  const { requestedUrl, lighthouseVersion, runtimeError, categories, audits } = Report.parse(raw)
  if (runtimeError) throw new Error(`${requestedUrl}: ${runtimeError.message}`)
  const percent = ({ score }: { score: number | null }): number => Math.round((score ?? Number.NaN) * 100)
  const figure = (audit: string): number => audits[audit]?.numericValue ?? Number.NaN
  return {
    path: new URL(requestedUrl).pathname,
    lighthouseVersion,
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    bestPractices: percent(categories['best-practices']),
    seo: percent(categories.seo),
    firstContentfulPaintMs: figure('first-contentful-paint'),
    largestContentfulPaintMs: figure('largest-contentful-paint'),
    totalBlockingTimeMs: figure('total-blocking-time'),
    layoutShift: figure('cumulative-layout-shift'),
    speedIndexMs: figure('speed-index'),
    findings: Object.values(audits).flatMap(({ title, score, scoreDisplayMode }) =>
      score === 0 && scoreDisplayMode === 'binary' ? [title] : [],
    ),
  }
}
