import type { ApiClient } from './client'
import { ApiFailure } from './failure'
import { createObservable } from '~/lib/observable'
import { readPage } from './page-reading'
import { createRequestJournal } from './request-journal'
import { wireCallback, type WireRow } from './wire-callback-fixture'

export const SERVER_NOW_MS = Date.parse('2026-11-20T14:05:00Z')

export type Dialect = {
  cursor: 'honoured' | 'ignored' | 'absent' | 'repeated' | 'refused' | 'fresh-but-ignored' | 'circling'
  order: 'newest-first' | 'oldest-first' | 'shuffled'
  pagination: 'present' | 'absent'
  window: 'honoured' | 'ignored' | 'since-ignored'
  bounds: 'inclusive' | 'exclusive'
  hasMore: 'true-when-so' | 'always'
  entityTypeCase: 'any' | 'upper' | 'lower' | 'lower-refusing-upper'
  largestPage: number
}

const USUAL: Dialect = {
  cursor: 'honoured',
  order: 'newest-first',
  pagination: 'present',
  window: 'honoured',
  bounds: 'inclusive',
  hasMore: 'true-when-so',
  entityTypeCase: 'any',
  largestPage: 200,
}

export type StoredRow = { receivedAtMs: number; shuffled: number; wire: WireRow }

/** Rows whose PSA time is before their receipt by up to an hour, most of them in the busy half of each day. */
export function storedRows(count: number, overMs: number): StoredRow[] {
  let state = 7
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(random() * 7) / 7
    const receivedAtMs = Math.floor(SERVER_NOW_MS - 1000 - overMs * Math.min(0.999, day + random() ** 2 / 7))
    const lagMs = random() < 0.02 ? random() * 3_600_000 : random() * 5000
    const created_in_psa_at = new Date(receivedAtMs - lagMs).toISOString()
    return {
      receivedAtMs,
      shuffled: random(),
      wire: wireCallback({ callback_id: `cb-${index}`, created_in_psa_at }),
    }
  })
}

function refusal(message: string): ApiFailure {
  return new ApiFailure({ kind: 'invalid-request', status: 422, message })
}

/** A client whose answers come from `stored`, in a dialect. Every request's parameters are kept in `requests`. */
export function listServer(stored: readonly StoredRow[], over: Partial<Dialect> = {}) {
  const dialect = { ...USUAL, ...over }
  const requests: Record<string, string>[] = []
  const ordered = stored.toSorted((a, b) => b.receivedAtMs - a.receivedAtMs)
  if (dialect.order === 'oldest-first') ordered.reverse()
  if (dialect.order === 'shuffled') ordered.sort((a, b) => a.shuffled - b.shuffled)

  const windowOf = (params: Record<string, string>) => {
    const sinceMs =
      params.since === undefined || dialect.window !== 'honoured' ? -Infinity : Date.parse(params.since)
    const untilMs =
      params.until === undefined || dialect.window === 'ignored' ? Infinity : Date.parse(params.until)
    const inclusive = dialect.bounds === 'inclusive'
    return ({ receivedAtMs: ms }: StoredRow) =>
      inclusive ? ms >= sinceMs && ms <= untilMs : ms > sinceMs && ms < untilMs
  }
  const hasType = (row: StoredRow, asked: string | undefined) => {
    if (asked === undefined) return true
    if (dialect.entityTypeCase === 'lower' && asked !== asked.toLowerCase()) return false
    if (dialect.entityTypeCase === 'upper' && asked !== asked.toUpperCase()) return false
    return String(row.wire.entity_type).toLowerCase() === asked.toLowerCase()
  }

  const answer = (params: Record<string, string>) => {
    requests.push(params)
    const { cursor, entity_type: type } = params
    if (cursor !== undefined && dialect.cursor === 'refused') throw refusal('unknown parameter: cursor')
    if (
      type !== undefined &&
      dialect.entityTypeCase === 'lower-refusing-upper' &&
      type !== type.toLowerCase()
    ) {
      throw refusal('unknown entity type')
    }
    const isInWindow = windowOf(params)
    const found = ordered.filter((row) => isInWindow(row) && hasType(row, type))
    const size = Math.min(Number(params.page_size ?? 50), dialect.largestPage)
    const asked = Number(cursor?.split('#')[0] ?? 0)
    const follows =
      dialect.cursor === 'honoured' || dialect.cursor === 'repeated' || dialect.cursor === 'circling'
    const offset = dialect.cursor === 'circling' ? asked % (size * 5) : follows ? asked : 0
    const page = found.slice(offset, offset + size)
    const circles = dialect.cursor === 'circling' && cursor !== undefined
    const more = dialect.hasMore === 'always' || circles || offset + size < found.length
    const nextCursor = {
      honoured: String(offset + size),
      ignored: String(size),
      absent: null,
      repeated: String(size),
      refused: String(size),
      'fresh-but-ignored': `0#${requests.length}`,
      circling: `${asked + size}#${requests.length}`,
    }[dialect.cursor]
    return {
      data: page.map((row) => row.wire),
      meta: {
        request_id: `request-${requests.length}`,
        timings_ms: {},
        ...(dialect.pagination === 'present' && {
          pagination: { has_more: more, next_cursor: more ? nextCursor : null },
        }),
      },
    }
  }

  // A throw of `answer` has to be a rejection, as the real client's is.
  const get: ApiClient['get'] = (_path, params) =>
    Promise.resolve(params).then((sent) => {
      return { body: answer(sent), status: 200, requestIdHeader: null, characters: 0, parseMs: 0 }
    })
  const client: ApiClient = {
    baseUrl: '/public-api',
    get,
    getPage: (path, params, signal) => get(path, params, signal).then(readPage),
    retries: createObservable({ status: null, nextTry: null, atMs: null }),
    budget: createObservable({ limit: null, remaining: null, resetAtMs: null, waitingUntilMs: null }),
    pace: createObservable({ inFlight: 0, queued: 0 }),
    requests: createRequestJournal().requests,
    nowMs: () => SERVER_NOW_MS,
  }
  return { client, requests }
}
