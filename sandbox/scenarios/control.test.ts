import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { specification } from '../contract/specification.ts'
import { hoursAgo, openTestSandbox, TEST_NOW, type TestSandbox } from '../sandbox-for-tests.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox({ SANDBOX_CALLBACKS: '4000' })
})
afterAll(() => sandbox.stop())

describe('the control path', () => {
  it('computes every number of the funnel once more, by other means, and comes to the same', async () => {
    for (const [from, to] of [
      [24, 0],
      [168, 0],
      [100.5, 99.25],
      [1, 0.99],
    ] as const) {
      const window = { since: hoursAgo(from), until: hoursAgo(to) }
      const { data } = JSON.parse(await (await sandbox.funnel(window)).text())
      const recomputed = await sandbox.control('POST', '/funnel-numbers', { windows: [window] })
      const { window: _window, ...numbers } = data
      expect([numbers]).toEqual(recomputed)
    }
  })

  it('has an example of every category and of the outcomes beside them, which the API gives too', async () => {
    const examples = JSON.parse(JSON.stringify(await sandbox.control('GET', '/examples')))
    const names = ['started', 'matched-not-started', 'no-details', 'skipped', 'failed']
    for (const name of [...specification.components.schemas.MatchResultCategory.enum, ...names]) {
      const example = examples[name]
      expect(example, name).not.toBeNull()
      const { data } = await sandbox.page({
        entity_type: example.entityType,
        entity_id: example.entityId,
        page_size: '200',
      })
      expect(data.map((row) => row['callback_id'])).toContain(example.callbackId)
    }
  })

  it('moves the clock, and the tenant goes on with it', async () => {
    expect(await sandbox.control('GET', '/clock')).toEqual({ now: '2026-11-20T21:00:00.000Z', live: false })
    const since = TEST_NOW
    expect((await sandbox.page({ since })).data).toEqual([])
    const later = await sandbox.control('POST', '/clock', { advanceSeconds: 3600 })
    expect(later).toEqual({ now: '2026-11-20T22:00:00.000Z', live: false })
    expect((await sandbox.page({ since })).data.length).toBeGreaterThan(0)
    expect(await sandbox.control('POST', '/clock', { live: true })).toMatchObject({ live: true })
    await sandbox.control('POST', '/clock', { live: false })
  })

  it('says what it did not understand', async () => {
    await expect(sandbox.control('POST', '/faults', { name: 'flood' })).rejects.toThrow('name')
    await expect(sandbox.control('POST', '/clock', { faster: true })).rejects.toThrow()
  })
})
