import { expect, it } from 'vitest'
import { failed, ok, setUp } from './client-fixture'
import type { ApiClient } from './client'

/** What is said of retries at each wait, and once it is over. */
async function saidOf(replies: Parameters<typeof setUp>[0]) {
  const said: (number | null)[] = []
  let client: ApiClient | null = null
  const test = setUp(replies, {
    sleep: () => {
      said.push(client?.retries.get().nextTry ?? null)
      return Promise.resolve()
    },
  })
  client = test.client
  await test.get().catch(() => {})
  return { said, after: client.retries.get() }
}

it('says nothing of a first retry that comes at once, the next try of each later one, and nothing once given up', async () => {
  const { said, after } = await saidOf([failed(500)])
  expect(said).toEqual([null, 3, 4])
  expect(after).toEqual({ status: null, nextTry: null, atMs: null })
})

it('says that a first retry waits as long as the API asks, and nothing once answered', async () => {
  const { said, after } = await saidOf([failed(503, { 'retry-after': '5' }), ok()])
  expect(said).toEqual([2])
  expect(after.nextTry).toBeNull()
})
