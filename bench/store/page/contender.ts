import type { Blocker, FacetAnswer, MissedAnswer, MissedQuestion } from './questions'

type Soon<T> = T | Promise<T>

/** The four questions that are put to everybody, with the same answers expected of everybody. */
export type Answers = {
  missed: (question: MissedQuestion) => Soon<MissedAnswer>
  facet: () => Soon<FacetAnswer>
  blockers: () => Soon<Blocker[]>
  /** Callbacks with a recorded field value that holds the text, in any letter case. */
  search: (text: string) => Soon<number>
}

/** Time spent on the pages in milliseconds, JSON.parse in the worker included, where a worker does most of it. */
export type SpentMs = { workerMs: number; parseMs: number; mainMs: number; longestMainMs: number }

export type Contender = {
  /** Everything from a page's text to rows that can be asked about, its own JSON.parse included. */
  load: (pageText: string) => Soon<void>
  /** What is left to do behind the last page. */
  finish: () => Soon<void>
  /** Null for a floor, which answers nothing. */
  answers: Answers | null
  /** Null where the time from text to text is the time spent. */
  spent: (() => SpentMs) | null
}
