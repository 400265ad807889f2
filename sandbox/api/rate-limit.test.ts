import { describe, expect, it } from 'vitest'
import { openTestSandbox, TEST_NOW_MS } from '../sandbox-for-tests.ts'
import { createRateLimit } from './rate-limit.ts'

describe('the rate limit', () => {
  it('slides: a request counts for exactly 60 s', () => {
    let elapsedMs = 0
    const limit = createRateLimit(2, () => elapsedMs)
    expect(limit.take()).toEqual({ allowed: true, limit: 2, remaining: 1, msUntilReset: 60_000 })
    elapsedMs = 30_000
    expect(limit.take().remaining).toBe(0)
    expect(limit.take()).toEqual({ allowed: false, limit: 2, remaining: 0, msUntilReset: 30_000 })
    elapsedMs = 60_001
    expect(limit.take()).toMatchObject({ allowed: true, remaining: 0 })
    expect(limit.take().allowed).toBe(false)
    elapsedMs = 90_001
    expect(limit.take().allowed).toBe(true)
  })

  it('stands in the headers of every answer, and ends in a 429 that says how long to wait', async () => {
    const sandbox = await openTestSandbox({ SANDBOX_RATE_LIMIT: '3', SANDBOX_CALLBACKS: '100' })
    const remaining: (string | null)[] = []
    for (let request = 0; request < 3; request += 1)
      remaining.push((await sandbox.funnel()).headers.get('x-ratelimit-remaining'))
    expect(remaining).toEqual(['2', '1', '0'])

    const refused = await sandbox.callbacks({ since: 'nonsense' })
    expect(refused.status).toBe(429)
    expect(await sandbox.codeOf(refused)).toBe('rate_limited')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBeGreaterThan(TEST_NOW_MS / 1000)

    const signedOut = await sandbox.get('/public-api/callbacks', {}, '')
    expect(signedOut.status).toBe(401)
    expect(signedOut.headers.get('x-ratelimit-limit')).toBe('3')
    await sandbox.reset()
    expect((await sandbox.funnel()).status).toBe(200)
    await sandbox.stop()
  })
})
