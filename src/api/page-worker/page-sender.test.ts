import { describe, expect, it } from 'vitest'
import { ApiFailure } from '~/api/failure'
import { createPageSender } from './page-sender'
import { playedWorkers, postedPage } from './page-worker-fixture'

const never = () => new AbortController().signal
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

function setUp() {
  const played = playedWorkers()
  const send = createPageSender(played.run)
  const ask = (url: string, signal = never()) => send({ url, bearer: 'secret' }, signal)
  const answer = (index: number) => {
    const worker = played.workers[index]
    for (const { id, url } of worker?.asks() ?? []) worker?.says({ kind: 'received', id, received: postedPage(`of ${url}`) })
  }
  const ends = (index: number) => {
    played.workers[index]?.says({ kind: 'ready' })
    played.frees(index)
  }
  return { ...played, ask, answer, ends }
}

describe('pages read in a worker', () => {
  it('share one, which starts with the first', async () => {
    const { workers, ask, answer } = setUp()
    expect(workers).toHaveLength(0)
    const both = Promise.all([ask('/a'), ask('/b')])
    expect(workers).toHaveLength(1)
    answer(0)
    expect(await both).toMatchObject([{ value: { requestId: 'of /a' } }, { value: { requestId: 'of /b' } }])
  })

  it('are asked for once more when it ends, each in a worker of its own', async () => {
    const { workers, ask, answer, ends } = setUp()
    const both = Promise.all([ask('/a'), ask('/b')])
    ends(0)
    await settle()
    expect(workers.map((worker) => worker.asks().map(({ url }) => url))).toEqual([['/a', '/b'], ['/a'], ['/b']])
    answer(1)
    answer(2)
    expect(await both).toMatchObject([{ value: { requestId: 'of /a' } }, { value: { requestId: 'of /b' } }])
    await settle()
    expect(workers.map((worker) => worker.isTerminated)).toEqual([true, true, true])
  })

  it('fail where they end two workers, and take no other page with them', async () => {
    const { ask, answer, ends } = setUp()
    const harmless = ask('/a')
    const deadly = ask('/b').catch((error: unknown) => error)
    ends(0)
    await settle()
    ends(2)
    answer(1)
    expect(await harmless).toMatchObject({ value: { requestId: 'of /a' } })
    const failure = await deadly
    expect(failure).toBeInstanceOf(ApiFailure)
    expect(failure).toMatchObject({ kind: 'reader-ended', message: expect.stringMatching(/ended twice over this page/) })
  })

  it('fail in other words where no worker ever starts, and the next page tries again', async () => {
    const { workers, ask, answer } = setUp()
    const asking = ask('/a').catch((error: unknown) => error)
    workers[0]?.dispatchEvent(new Event('error'))
    await settle()
    workers[1]?.dispatchEvent(new Event('error'))
    expect(await asking).toMatchObject({ kind: 'reader-ended', message: expect.stringMatching(/could not be started/) })
    const next = ask('/b')
    answer(2)
    expect(await next).toMatchObject({ value: { requestId: 'of /b' } })
  })

  it('are not asked for again when nobody wants them any more', async () => {
    const { workers, ask, ends } = setUp()
    const controller = new AbortController()
    const asking = ask('/a', controller.signal)
    controller.abort()
    ends(0)
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
    expect(workers).toHaveLength(1)
  })
})
