import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import { isRefusing, refusalFor, type RefusingName } from './fault-refusal.ts'
import { withBrokenRows, withDuplicateRows } from './spoiled-rows.ts'

export type FaultyRequest = {
  fault: Fault
  nowMs: number
  /** Aborted when the caller goes away. */
  signal: AbortSignal
  /** The answer that the request would have had. */
  answer: () => Promise<Response>
}

const SLOW_MS = 3000
const HANG_MS = 120_000
const GATEWAY_PAGE = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>'

type Answer = (request: FaultyRequest) => Response | Promise<Response>

const ANSWERS: Record<Exclude<Fault['name'], RefusingName>, Answer> = {
  'html-502': () => new Response(GATEWAY_PAGE, { status: 502, headers: { 'content-type': 'text/html' } }),
  'empty-body': () => new Response(null, { status: 200, headers: { 'content-type': 'application/json' } }),
  'truncated-json': ({ answer }) => changed(answer, (text) => text.slice(0, Math.floor(text.length / 2))),
  'wrong-content-type': ({ answer }) => changed(answer, (text) => text, 'text/html; charset=utf-8'),
  async slow({ fault, signal, answer }) {
    await pause(fault.milliseconds ?? SLOW_MS, signal)
    return answer()
  },
  async hang({ fault, signal }) {
    await pause(fault.milliseconds ?? HANG_MS, signal)
    return new Response(null, { status: 504 })
  },
  reset: async ({ answer }) => brokenOff(await answer()),
  'broken-rows': ({ answer }) => changed(answer, withBrokenRows),
  'duplicate-rows': ({ answer }) => changed(answer, withDuplicateRows),
}

/** What a request gets that meets a fault; throws the refusal that a fault stands for. */
export async function faultAnswer(request: FaultyRequest): Promise<Response> {
  const { fault, nowMs } = request
  const { name } = fault
  if (isRefusing(name)) throw refusalFor(name, fault, nowMs)
  return ANSWERS[name](request)
}

async function changed(
  answer: () => Promise<Response>,
  change: (text: string) => string,
  contentType?: string,
): Promise<Response> {
  const response = await answer()
  const headers = new Headers(response.headers)
  if (contentType !== undefined) headers.set('content-type', contentType)
  headers.delete('content-length')
  return new Response(change(await response.text()), { status: response.status, headers })
}

/** The headers and half of the body, and then the connection is gone: a dropped line after the server's "200". */
async function brokenOff(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.slice(0, bytes.length / 2))
      await wait(50)
      controller.error(new Error('reset by a fault'))
    },
  })
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body, { status: response.status, headers })
}

const pause = (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }).catch(() => undefined)
