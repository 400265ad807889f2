import { describe, expect, it } from 'vitest'
import { ok, setUp } from './client-fixture'

function gated() {
  const started: string[] = []
  const open: (() => void)[] = []
  const { client } = setUp([], {
    fetch: (input, init) =>
      new Promise((resolve, reject) => {
        started.push(input instanceof Request ? input.url : input.toString())
        open.push(() => resolve(new Response('{"data":[]}')))
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      }),
  })
  return { client, started, open }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the pace', () => {
  it('is four at a time at most', async () => {
    const { client, started, open } = gated()
    const all = Array.from({ length: 9 }, (_, index) =>
      client.get(`/${index}`, {}, new AbortController().signal),
    )
    await settle()
    expect(started).toHaveLength(4)
    expect(client.pace.get()).toEqual({ inFlight: 4, queued: 5 })
    open[0]?.()
    await settle()
    expect(started).toHaveLength(5)
    for (let index = 0; index < 9; index += 1) {
      open[index]?.()
      await settle()
    }
    await Promise.all(all)
    expect(client.pace.get()).toEqual({ inFlight: 0, queued: 0 })
  })

  it('an aborted request leaves the queue without being sent, with AbortError', async () => {
    const { client, started, open } = gated()
    for (let index = 0; index < 4; index += 1) void client.get(`/${index}`, {}, new AbortController().signal)
    const controller = new AbortController()
    const waiting = client.get('/waiting', {}, controller.signal)
    await settle()
    controller.abort('why ever')
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    open.forEach((answer) => answer())
    await settle()
    expect(started.some((url) => url.endsWith('/waiting'))).toBe(false)
  })

  it('an aborted request in flight makes room, with AbortError', async () => {
    const { client } = gated()
    const controller = new AbortController()
    const running = client.get('/running', {}, controller.signal)
    await settle()
    controller.abort()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    expect(client.pace.get().inFlight).toBe(0)
  })

  it('remembers the rate headers, keeps them where an answer hides them, and slows down near the end', async () => {
    const headers = {
      'x-ratelimit-limit': '1200',
      'x-ratelimit-remaining': '9',
      'x-ratelimit-reset': '1700000000',
    }
    const { client, get } = setUp([{ ...ok(), headers }, ok()])
    await get()
    await get()
    expect(client.budget.get()).toEqual({
      limit: 1200,
      remaining: 9,
      resetAtMs: 1_700_000_000_000,
      waitingUntilMs: null,
    })
    const both = [get(), get()]
    expect(client.pace.get()).toEqual({ inFlight: 1, queued: 1 })
    await Promise.all(both)
  })

  it('knows the server’s clock from the Date header', async () => {
    const { client, get } = setUp([{ ...ok(), headers: { date: new Date(1_600_000).toUTCString() } }])
    await get()
    expect(client.nowMs()).toBe(1_600_000)
  })

  it('keeps to its own clock where the header is off by days', async () => {
    const { client, get } = setUp([{ ...ok(), headers: { date: new Date(900_000_000_000).toUTCString() } }])
    await get()
    expect(client.nowMs()).toBe(1_000_000)
  })
})
