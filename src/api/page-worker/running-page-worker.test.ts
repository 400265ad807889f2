import { expect, test, vi } from 'vitest'
import { playedWorkers, postedPage } from './page-worker-fixture'

const REQUEST = { url: '/public-api/callbacks', bearer: 'secret' }
const never = () => new AbortController().signal

test('each answer goes to whoever asked for it, in whatever order they come', async () => {
  const { run, workers } = playedWorkers()
  const worker = run()
  const both = [worker.ask({ ...REQUEST, url: '/a' }, never()), worker.ask({ ...REQUEST, url: '/b' }, never())]
  const [a, b] = workers[0]?.asks() ?? []
  workers[0]?.says({ kind: 'received', id: b?.id ?? 0, received: postedPage(`of ${b?.url}`) })
  workers[0]?.says({ kind: 'received', id: a?.id ?? 0, received: postedPage(`of ${a?.url}`) })
  expect(await Promise.all(both)).toMatchObject([{ value: { requestId: 'of /a' } }, { value: { requestId: 'of /b' } }])
})

test('an abort is passed on, and told at once', async () => {
  const { run, workers } = playedWorkers()
  const controller = new AbortController()
  const asking = run().ask(REQUEST, controller.signal)
  controller.abort()
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
  const [asked, aborted] = workers[0]?.posted ?? []
  expect(aborted).toEqual({ kind: 'abort', id: asked?.id })
  // An answer that was on its way is nobody's.
  workers[0]?.says({ kind: 'received', id: asked?.id ?? 0, received: postedPage('late') })
})

test('a worker that goes without a word is noticed by its lock, and nothing waits for it', async () => {
  const { run, workers, frees } = playedWorkers()
  const worker = run()
  workers[0]?.says({ kind: 'ready' })
  const asking = worker.ask(REQUEST, never())
  frees(0)
  await expect(asking).rejects.toMatchObject({ name: 'PageWorkerEnded', hasRun: true })
  expect(worker.hasEnded()).toBe(true)
  await expect(worker.ask(REQUEST, never())).rejects.toMatchObject({ name: 'PageWorkerEnded' })
})

test('a script that cannot be loaded is told as one that never ran', async () => {
  const { run, workers } = playedWorkers()
  const worker = run()
  const asking = worker.ask(REQUEST, never())
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }))
  await expect(asking).rejects.toMatchObject({ name: 'PageWorkerEnded', hasRun: false })
  expect(workers[0]?.isTerminated).toBe(true)
})

test('one that ends while it starts is not waited for without end', async () => {
  vi.useFakeTimers()
  try {
    const { run, workers } = playedWorkers()
    const lost = run().ask(REQUEST, never()).catch((error: unknown) => error)
    const slow = run()
    vi.advanceTimersByTime(19_000)
    workers[1]?.says({ kind: 'ready' })
    vi.advanceTimersByTime(2000)
    expect(await lost).toMatchObject({ name: 'PageWorkerEnded', hasRun: false })
    expect(slow.hasEnded()).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})

test('a fault of our own is told in its own words', async () => {
  const { run, workers } = playedWorkers()
  const asking = run().ask(REQUEST, never())
  workers[0]?.says({ kind: 'fault', id: workers[0].asks()[0]?.id ?? 0, message: 'x is undefined' })
  await expect(asking).rejects.toThrow('x is undefined')
})
