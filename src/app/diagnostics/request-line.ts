import type { RequestRecord } from '~/api/request-journal'
import { timingsText } from '~/api/server-timings'
import { saidText } from '~/audit/recorded-text'
import { formatDuration } from '~/lib/duration'
import { counted } from '~/lib/text'
import { formatInstant } from '~/lib/zone'

/** A request as words, in the zone of the screen. */
export type RequestLine = {
  at: string
  request: string
  outcome: string
  isFailure: boolean
  took: string
  waited: string
  serverTime: string
  requestId: string
  rows: string
}

const NONE = '–'

const ENDINGS: Record<RequestRecord['ending'], string> = {
  answered: 'answered',
  cancelled: 'cancelled, as nobody waited for it any more',
  fault: 'a fault of this page',
  offline: 'no connection',
  'timed-out': 'no answer in time',
  'signed-out': 'not signed in',
  'sign-in-busy': 'the sign-in service was busy',
  forbidden: 'not allowed',
  'invalid-request': 'refused',
  'not-found': 'not found',
  conflict: 'in conflict',
  'rate-limited': 'over the rate limit',
  server: 'the API failed',
  'broken-answer': 'the answer could not be read',
  'reader-ended': 'the worker that reads answers ended',
}

/** Shorter than this a wait is no wait. */
const NOTICED_MS = 10

export function requestLine(record: RequestRecord, zone: string): RequestLine {
  const { path, question, ending, statuses, attempts, answer } = record
  const tries = attempts === 1 ? null : attempts === 0 ? 'not sent' : `${attempts} tries`
  const isUsual = ending === 'answered' && attempts === 1
  return {
    at: formatInstant(record.askedAtMs, zone, 'full'),
    request: saidText(`GET ${path}${question === '' ? '' : `?${question}`}`),
    outcome: [statuses.join(', '), isUsual ? '' : ENDINGS[ending], tries].filter(Boolean).join(' · '),
    isFailure: ending !== 'answered' && ending !== 'cancelled',
    took: attempts === 0 ? NONE : formatDuration(record.tookMs),
    waited: record.waitedMs < NOTICED_MS ? NONE : formatDuration(record.waitedMs),
    serverTime: saidText((answer && timingsText(answer.timingsMs)) ?? NONE),
    requestId: saidText(record.requestId ?? NONE),
    rows: answer?.rowCount == null ? NONE : rowsText(answer.rowCount, answer.rejected.length),
  }
}

function rowsText(count: number, unreadable: number): string {
  return unreadable === 0 ? counted(count, 'row') : `${counted(count, 'row')}, ${unreadable} unreadable`
}
