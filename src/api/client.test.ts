import { describe, expect, it } from 'vitest'
import { failed, ok, SECRET, setUp } from './client-fixture'

describe('a request', () => {
  it('carries the token in its header, encodes its parameters, and neither follows redirects nor sends cookies', async () => {
    const { get, sent } = setUp([ok([1])])
    expect((await get()).body).toMatchObject({ data: [1] })
    expect(sent[0]?.url).toBe('https://api.example/public-api/callbacks?since=2026-11-20T00%3A00%3A00Z')
    expect(sent[0]?.init).toMatchObject({
      headers: { authorization: `Bearer ${SECRET}` },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    })
  })

  it('is read as JSON whatever its content type claims', async () => {
    const { get } = setUp([{ ...ok(['row']), headers: { 'content-type': 'text/html' } }])
    expect((await get()).body).toMatchObject({ data: ['row'] })
  })
})

describe('failures', () => {
  it.each([
    [400, 'invalid-request'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'conflict'],
    [418, 'invalid-request'],
    [422, 'invalid-request'],
  ] as const)('%d is %s, sent once, with what the envelope says', async (status, kind) => {
    const { failure, sent } = setUp([failed(status)])
    expect(await failure()).toMatchObject({
      kind,
      status,
      code: 'SOME_CODE',
      message: 'Said so',
      requestId: 'req-7',
      details: { field: 'since' },
      attempts: 1,
    })
    expect(sent).toHaveLength(1)
  })

  it('without an envelope are told by their status and the request id of the header', async () => {
    const { failure } = setUp([
      { status: 403, body: '<html>no</html>', headers: { 'x-request-id': 'from-header' } },
    ])
    expect(await failure()).toMatchObject({ kind: 'forbidden', code: null, requestId: 'from-header' })
  })

  it.each([
    ['an empty body', { body: '' }, /empty/],
    [
      'a web page',
      { body: '<!doctype html><p>Sign in</p>', headers: { 'content-type': 'text/html' } },
      /web page/,
    ],
    [
      'JSON cut short',
      { body: '{"data":[{"callback_id":"cb-', headers: { 'content-type': 'application/json' } },
      /not complete/,
    ],
    ['plain text', { body: 'pong', headers: { 'content-type': 'text/plain' } }, /not JSON \(text\/plain/],
  ])('%s under 200 is a broken answer, not retried', async (_name, reply, words) => {
    const { failure, sent } = setUp([reply])
    const error = await failure()
    expect(error.kind).toBe('broken-answer')
    expect(error.message).toMatch(words)
    expect(sent).toHaveLength(1)
  })

  it('of the network are "offline" and not retried', async () => {
    const { failure, sent } = setUp([new TypeError('Failed to fetch')])
    expect((await failure()).kind).toBe('offline')
    expect(sent).toHaveLength(1)
  })

  it('no answer in time is "timed-out"', async () => {
    const { failure } = setUp([], {
      timeOutMs: 5,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'TimeoutError')))
        }),
    })
    expect((await failure()).kind).toBe('timed-out')
  })

  it('never hold the token', async () => {
    for (const replies of [
      [failed(400)],
      [failed(401)],
      [failed(500)],
      [new TypeError('x')],
      [{ body: 'x' }],
    ]) {
      const error = await setUp(replies).failure()
      const names = Object.getOwnPropertyNames(error)
      expect(JSON.stringify(error, [...names, 'field'])).not.toContain(SECRET)
      expect(JSON.stringify(error, names)).toContain(error.message)
    }
  })
})

describe('retries', () => {
  it('a 500 is tried three times more, waiting longer each time', async () => {
    const { failure, sent, slept } = setUp([failed(500)])
    expect(await failure()).toMatchObject({ kind: 'server', attempts: 4, requestId: 'req-7' })
    expect(sent).toHaveLength(4)
    expect(slept).toEqual([500, 1000, 2000])
  })

  it('succeed where the server recovers, HTML or not', async () => {
    const { get, sent } = setUp([{ status: 502, body: '<html>' }, failed(503), ok(['row'])])
    expect((await get()).body).toMatchObject({ data: ['row'] })
    expect(sent).toHaveLength(3)
  })

  it('wait as long as Retry-After says in seconds, and tell so while they wait', async () => {
    const { get, slept, client } = setUp([failed(429, { 'retry-after': '7' }), ok()])
    const waited: (number | null)[] = []
    client.budget.subscribe(() => waited.push(client.budget.get().waitingUntilMs))
    await get()
    expect(slept).toEqual([7250])
    expect(waited).toContain(1_007_250)
    expect(client.budget.get().waitingUntilMs).toBeNull()
  })

  it('wait as long as Retry-After says as a date', async () => {
    const { get, slept } = setUp([failed(429, { 'retry-after': new Date(1_005_000).toUTCString() }), ok()])
    await get()
    expect(slept).toEqual([5250])
  })

  it('wait by themselves where Retry-After cannot be read', async () => {
    const { get, slept } = setUp([failed(429), failed(429, { 'retry-after': 'soon' }), ok()])
    await get()
    expect(slept).toEqual([2000, 4000])
  })

  it('do not wait longer than a minute, but say how long it would be', async () => {
    const { failure, slept } = setUp([failed(429, { 'retry-after': '61' })])
    expect(await failure()).toMatchObject({ kind: 'rate-limited', retryAfterMs: 61_000, attempts: 1 })
    expect(slept).toEqual([])
  })

  it('after a 429 other requests wait too', async () => {
    const { get, sent, slept } = setUp([failed(429, { 'retry-after': '3' }), ok()])
    await Promise.all([get(), get(), get()])
    expect(sent.length).toBe(4)
    expect(Math.max(...slept)).toBe(3250)
  })
})

describe('a 401', () => {
  it('is tried once more with a renewed token', async () => {
    const { get, sent, tokens, onSignedOut } = setUp([failed(401), ok()])
    await get()
    expect(tokens).toEqual([false, true])
    expect(sent[1]?.init.headers).toMatchObject({ authorization: `Bearer ${SECRET}-renewed` })
    expect(onSignedOut).not.toHaveBeenCalled()
  })

  it('twice means signed out, told once', async () => {
    const { failure, sent, onSignedOut } = setUp([failed(401)])
    expect(await failure()).toMatchObject({ kind: 'signed-out', status: 401, attempts: 2 })
    expect(sent).toHaveLength(2)
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  it('of several requests at once costs one renewal', async () => {
    const { get, tokens } = setUp([failed(401), failed(401), failed(401), ok()])
    await Promise.all([get(), get(), get()])
    expect(tokens.filter((forced) => forced)).toHaveLength(1)
  })

  it('with no token to be had is signed out, without a request', async () => {
    const { failure, sent, onSignedOut } = setUp([ok()], {
      getToken: () => Promise.reject(new Error('interaction_required')),
    })
    expect(await failure()).toMatchObject({ kind: 'signed-out', attempts: 0 })
    expect(sent).toHaveLength(0)
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  it('a sign-in service out of reach is no sign-out', async () => {
    const error = Object.assign(new Error('x'), { errorCode: 'no_network_connectivity' })
    const { failure, onSignedOut } = setUp([ok()], { getToken: () => Promise.reject(error) })
    expect((await failure()).kind).toBe('offline')
    expect(onSignedOut).not.toHaveBeenCalled()
  })
})
