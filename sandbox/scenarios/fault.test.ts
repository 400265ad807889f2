import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hoursAgo, openTestSandbox, TEST_NOW_MS, type TestSandbox } from '../sandbox-for-tests.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox()
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const PAGE = { since: hoursAgo(48), page_size: '50' }

describe('faults', () => {
  it.each([
    ['status-400', 400],
    ['status-401', 401],
    ['status-403', 403],
    ['status-404', 404],
    ['status-409', 409],
    ['status-422', 422],
    ['rate-limited', 429],
    ['status-500', 500],
    ['html-502', 502],
    ['status-503', 503],
    ['status-504', 504],
  ] as const)('%s answers once with %i and is gone', async (name, status) => {
    await sandbox.fail({ name })
    expect((await sandbox.funnel()).status).toBe(status)
    expect((await sandbox.funnel()).status).toBe(200)
  })

  it('meet the endpoint they are for, after so many requests, so many times', async () => {
    await sandbox.fail({ name: 'status-500', endpoint: 'funnel', after: 1, times: 2 })
    const statuses: number[] = []
    for (let request = 0; request < 4; request += 1) statuses.push((await sandbox.funnel()).status)
    expect(statuses).toEqual([200, 500, 500, 200])
    await sandbox.fail({ name: 'status-500', endpoint: 'funnel', times: 'forever' })
    expect((await sandbox.callbacks(PAGE)).status).toBe(200)
    expect((await sandbox.funnel()).status).toBe(500)
    expect(await sandbox.control('DELETE', '/faults')).toEqual([])
    expect((await sandbox.funnel()).status).toBe(200)
  })

  it('say when to come back in seconds, as a date, or not at all', async () => {
    const retryAfter = async (fault: object) => {
      await sandbox.control('POST', '/faults', { name: 'rate-limited', ...fault })
      return (await sandbox.funnel()).headers.get('retry-after')
    }
    expect(await retryAfter({ retryAfterSeconds: 7 })).toBe('7')
    expect(Date.parse((await retryAfter({ retryAfter: 'date', retryAfterSeconds: 7 })) ?? '')).toBe(TEST_NOW_MS + 7000)
    expect(await retryAfter({ retryAfter: 'none' })).toBeNull()
  })

  it('spoil the body: nothing, half of it, or under a wrong name', async () => {
    await sandbox.fail({ name: 'empty-body' })
    const empty = await sandbox.funnel()
    expect([empty.status, await empty.text()]).toEqual([200, ''])
    await sandbox.fail({ name: 'truncated-json' })
    await expect((await sandbox.funnel()).json()).rejects.toThrow(SyntaxError)
    await sandbox.fail({ name: 'wrong-content-type' })
    const misnamed = await sandbox.funnel()
    expect(misnamed.headers.get('content-type')).toContain('text/html')
    expect(await misnamed.json()).toHaveProperty('data')
  })

  it('spoil the time and the line', async () => {
    await sandbox.fail({ name: 'slow', milliseconds: 120 })
    const startedAtMs = performance.now()
    expect((await sandbox.funnel()).status).toBe(200)
    expect(performance.now() - startedAtMs).toBeGreaterThan(110)
    await sandbox.fail({ name: 'hang', milliseconds: 30 })
    expect((await sandbox.funnel()).status).toBe(504)
    await sandbox.fail({ name: 'reset' })
    const cut = await sandbox.funnel()
    expect(cut.status).toBe(200)
    await expect(cut.text()).rejects.toThrow()
  })

  it('spoil single rows, or give some twice', async () => {
    const usual = (await sandbox.page(PAGE)).data
    await sandbox.fail({ name: 'broken-rows' })
    const broken = JSON.parse(await (await sandbox.callbacks(PAGE)).text()).data
    expect(broken).toHaveLength(usual.length)
    expect(broken[1]).not.toHaveProperty('callback_id')
    expect(broken[3].created_in_psa_at).toBe('yesterday')
    expect(broken[5]).toBeNull()
    expect(broken[9]).toEqual(usual[9])
    await sandbox.fail({ name: 'duplicate-rows' })
    const twice = (await sandbox.page(PAGE)).data
    expect(twice.length).toBeGreaterThan(usual.length)
    expect(new Set(twice.map((row) => row['callback_id'])).size).toBe(usual.length)
  })

  it('come after sign-in and leave every header and the log of requests in place', async () => {
    await sandbox.fail({ name: 'status-500' })
    expect((await sandbox.get('/public-api/callbacks', PAGE, '')).status).toBe(401)
    await sandbox.control('DELETE', '/requests')
    const failed = await sandbox.callbacks(PAGE)
    expect(failed.status).toBe(500)
    expect(failed.headers.get('x-ratelimit-remaining')).toBeTruthy()
    expect(await sandbox.control('GET', '/requests')).toMatchObject([
      { method: 'GET', path: '/public-api/callbacks', query: PAGE, status: 500, atMs: TEST_NOW_MS },
    ])
  })
})
