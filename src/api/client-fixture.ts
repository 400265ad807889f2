import { vi } from 'vitest'
import { type ApiClientOptions, createApiClient } from './client'
import { ApiFailure } from './failure'
import { readPage } from './page-reading'
import { createSender } from './sender'

type Reply = { status?: number; body?: string; headers?: Record<string, string> }

export const SECRET = 'token-that-must-not-leak'
export const ok = (data: unknown = []): Reply => ({
  body: JSON.stringify({ data, meta: { request_id: 'r', timings_ms: {} } }),
})
export const failed = (status: number, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: JSON.stringify({
    error: { code: 'SOME_CODE', message: 'Said so', details: { field: 'since' } },
    meta: { request_id: 'req-7' },
  }),
})

/** A client whose server answers with `replies` in turn, the last one for ever. Its sleeps only move its clock. */
export function setUp(replies: (Reply | Error)[], options: Partial<ApiClientOptions> = {}) {
  let nowMs = 1_000_000
  const sent: { url: string; init: RequestInit }[] = []
  const slept: number[] = []
  const onSignedOut = vi.fn<() => void>()
  const tokens: boolean[] = []
  const answering: typeof fetch = (input, init) => {
    sent.push({ url: input instanceof Request ? input.url : input.toString(), init: init ?? {} })
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    if (reply instanceof Error) return Promise.reject(reply)
    return Promise.resolve(new Response(reply?.body ?? '', { status: reply?.status ?? 200, headers: reply?.headers ?? {} }))
  }
  const client = createApiClient({
    baseUrl: 'https://api.example/public-api/',
    getToken: ({ forceRefresh }) => {
      tokens.push(forceRefresh)
      return Promise.resolve(forceRefresh ? `${SECRET}-renewed` : SECRET)
    },
    onSignedOut,
    fetch: answering,
    sendForPage: createSender(answering, readPage),
    sleep: (ms, signal) => {
      slept.push(ms)
      nowMs += ms
      return signal.aborted ? Promise.reject(new DOMException('', 'AbortError')) : Promise.resolve()
    },
    now: () => nowMs,
    random: () => 1,
    ...options,
  })
  const get = (signal = new AbortController().signal) =>
    client.get('/callbacks', { since: '2026-11-20T00:00:00Z' }, signal)
  const failure = async () => {
    const error: unknown = await get().catch((reason: unknown) => reason)
    if (!(error instanceof ApiFailure)) throw new Error(`no ApiFailure but ${String(error)}`)
    return error
  }
  return { client, get, failure, sent, slept, tokens, onSignedOut }
}
