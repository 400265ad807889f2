export const CONTENDER_IDS = ['json-parse', 'ours', 'duckdb', 'sqlite', 'plain-objects'] as const
export type ContenderId = (typeof CONTENDER_IDS)[number]

export const QUESTIONS = ['missed', 'facet', 'blockers', 'search'] as const
export type QuestionId = (typeof QUESTIONS)[number]

/** What one contender did in one fresh page, as the page has it. Times in milliseconds. */
export type PageFigures = {
  textBytes: number
  /** From text to rows that can be asked about; of `ours` in its worker. */
  loadMs: number
  /** Of that in its own JSON.parse. */
  parseMs: number
  /** Of that on the main thread, all together and the longest piece; null where it was not told apart. */
  mainMs: number | null
  longestMainMs: number | null
  /** The first time of each question, and the median of the times after it; null for a floor. */
  first: Record<QuestionId, number> | null
  median: Record<QuestionId, number> | null
  /** All answers as JSON, which must be the same for everybody; null for a floor. */
  answers: string | null
}

/** `bytes` of the page with its workers, loaded and asked. */
export type StoreFigures = PageFigures & { bytes: number }

declare global {
  /** Bytes of the compiled modules' memories, in a page or in a worker that notes them. */
  var benchWasmBytes: (() => number) | undefined
  interface Window {
    benchContender: object
    storeBench: {
      measure: (contender: ContenderId, callbacks: number, seed: number) => Promise<PageFigures>
      /** Milliseconds of single passes over a number for each comparison. */
      scan: (callbacks: number) => number[]
    }
  }
}
