import { median } from '../statistics.ts'
import type { Failure } from './one-store-run.ts'
import { type ContenderId, type QuestionId, QUESTIONS, type StoreFigures } from './store-figures.ts'

/** Medians of the rounds. Times in milliseconds; null where nothing was asked or told apart. */
export type StoreMedians = {
  loadMs: number
  /** How many times its own JSON.parse: a busy machine slows both alike. */
  loadPerParse: number
  mainMs: number | null
  longestMainMs: number | null
  bytes: number
  asked: Record<QuestionId, number> | null
  askedFirst: Record<QuestionId, number> | null
}

/** One size. A contender that failed has its reason instead of figures. */
export type StoreResult = {
  callbacks: number
  rounds: number
  textBytes: number
  of: Partial<Record<ContenderId, StoreMedians | Failure>>
  scanMs: number
}

export function mediansOf(runs: readonly StoreFigures[]): StoreMedians {
  const medianOf = (figure: (run: StoreFigures) => number | null): number | null => {
    const values = runs.map(figure).filter((value) => value !== null)
    return values.length === 0 ? null : median(values)
  }
  const byQuestion = (part: 'first' | 'median'): Record<QuestionId, number> | null => {
    const [missed, facet, blockers, search] = QUESTIONS.map((question) => medianOf((run) => run[part]?.[question] ?? null))
    return missed == null || facet == null || blockers == null || search == null ? null : { missed, facet, blockers, search }
  }
  return {
    loadMs: medianOf((run) => run.loadMs) ?? Number.NaN,
    loadPerParse: medianOf((run) => run.loadMs / run.parseMs) ?? Number.NaN,
    mainMs: medianOf((run) => run.mainMs),
    longestMainMs: medianOf((run) => run.longestMainMs),
    bytes: medianOf((run) => run.bytes) ?? Number.NaN,
    asked: byQuestion('median'),
    askedFirst: byQuestion('first'),
  }
}
