import type { RequestRecord } from '~/api/request-journal'
import { saidText } from '~/audit/recorded-text'
import { formatInstant } from '~/lib/zone'

/** Rows of the last requests that could not be read. What they held is not among it: that is shown beside the callbacks. */
export type UnreadableRows = {
  count: number
  /** Readable ones too. */
  ofRows: number
  /** The latest. */
  shown: readonly { at: string; requestId: string; row: string; problem: string }[]
}

const SHOWN_AT_MOST = 100

export function unreadableRowsOf(requests: readonly RequestRecord[], zone: string): UnreadableRows {
  const all = requests.flatMap(({ askedAtMs, requestId, answer }) =>
    (answer?.rejected ?? []).map(({ position, callbackId, problem }) => ({ askedAtMs, requestId, position, callbackId, problem })),
  )
  return {
    count: all.length,
    ofRows: requests.reduce((sum, { answer }) => sum + (answer?.rowCount ?? 0), 0),
    shown: all.slice(0, SHOWN_AT_MOST).map(({ askedAtMs, requestId, position, callbackId, problem }) => ({
      at: formatInstant(askedAtMs, zone, 'full'),
      requestId: saidText(requestId ?? '–'),
      row: callbackId === null ? `row ${position + 1} of the answer` : saidText(callbackId),
      problem: saidText(problem),
    })),
  }
}
