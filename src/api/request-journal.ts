import { isAbort } from './abort'
import type { AnswerRecord } from './answer-record'
import { ApiFailure, type FailureKind } from './failure'
import { createObservable, type Observable } from '~/lib/observable'

/** One question to the API, through all its tries. Once it has ended it no longer changes. */
export type RequestRecord = {
  path: string
  /** As in an address, with "…" for each value that may be a customer's. */
  question: string
  askedAtMs: number
  /** What was not the last try: its turn in the queue, what was held back, earlier tries. */
  waitedMs: number
  /** Of the last try, until its answer was read. */
  tookMs: number
  attempts: number
  /** Of each answer that came, oldest first. */
  statuses: number[]
  requestId: string | null
  ending: 'answered' | 'cancelled' | 'fault' | FailureKind
  /** Null where there was no answer that could be read. */
  answer: AnswerRecord | null
}

type JournalSnapshot = {
  /** The latest that have ended, newest first. */
  requests: readonly RequestRecord[]
  /** How many have ended since the page was loaded. */
  count: number
}

/** The last requests, in memory alone. Neither a header of a request nor a customer's value is ever in it. */
export type Requests = Observable<JournalSnapshot> & {
  /** Forgets everything, and keeps nothing from then on. */
  forget: () => void
}

type Question = { path: string; params: Record<string, string>; askedAtMs: number }

export type RequestJournal = {
  requests: Requests
  /** Runs what asks, which fills in the record as it goes, and writes down how it ended. */
  record: <T>(
    question: Question,
    about: (answer: T) => AnswerRecord,
    ask: (call: RequestRecord) => Promise<T>,
  ) => Promise<T>
}

const KEPT = 50
/** Anything else may be a customer's: what is new has to be named here before it is written down. */
const PLAIN = /^(since|until|page_size|entity_type|change_type|agent_id|filtered_only)$/

export function createRequestJournal(): RequestJournal {
  const shown = createObservable<JournalSnapshot>({ requests: [], count: 0 })
  let isForgotten = false

  const begin = ({ path, params, askedAtMs }: Question): RequestRecord => ({
    path,
    question: Object.entries(params)
      .map(([name, value]) => `${name}=${PLAIN.test(name) ? value : '…'}`)
      .join('&'),
    askedAtMs,
    waitedMs: 0,
    tookMs: 0,
    attempts: 0,
    statuses: [],
    requestId: null,
    ending: 'fault',
    answer: null,
  })

  return {
    requests: {
      ...shown,
      forget: () => {
        isForgotten = true
        shown.set({ requests: [], count: 0 })
      },
    },
    record: async (question, about, ask) => {
      const begunMs = performance.now()
      const call = begin(question)
      try {
        const answer = await ask(call)
        call.ending = 'answered'
        call.answer = about(answer)
        call.requestId = call.answer.requestId
        return answer
      } catch (error) {
        if (isAbort(error)) call.ending = 'cancelled'
        else if (error instanceof ApiFailure) {
          call.ending = error.kind
          call.requestId = error.requestId
        }
        throw error
      } finally {
        call.waitedMs = performance.now() - begunMs - call.tookMs
        const { requests, count } = shown.get()
        if (!isForgotten) shown.set({ requests: [call, ...requests.slice(0, KEPT - 1)], count: count + 1 })
      }
    },
  }
}
