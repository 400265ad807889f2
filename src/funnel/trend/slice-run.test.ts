import { describe, expect, it } from 'vitest'
import { createSliceRun } from './slice-run'
import type { Slice } from './slices'

const SLICES: Slice[] = [0, 1, 2, 3, 4].map((hour) => ({ sinceMs: hour, untilMs: hour + 1, uneven: null }))

const settled = () => new Promise((resolve) => setTimeout(resolve))

/** A run whose answers the test gives by hand, by the slice's start. */
function runByHand({
  endsRun = () => false,
  isFinal = () => true,
}: { endsRun?: (error: Error) => boolean; isFinal?: (answer: string) => boolean } = {}) {
  const asked: number[] = []
  const aborted: number[] = []
  const pending = new Map<number, { resolve: (answer: string) => void; reject: (error: Error) => void }>()
  const run = createSliceRun<string>({
    slices: SLICES,
    endsRun,
    isFinal,
    gather: (tell) => tell(),
    load: ({ sinceMs }, signal) => {
      asked.push(sinceMs)
      signal.addEventListener('abort', () => aborted.push(sinceMs))
      return new Promise((resolve, reject) => pending.set(sinceMs, { resolve, reject }))
    },
  })
  return {
    run,
    asked,
    aborted,
    answer: (start: number) => (pending.get(start)?.resolve(`answer ${start}`), settled()),
    fail: (start: number, message: string) => (pending.get(start)?.reject(new Error(message)), settled()),
    kinds: () => run.get().results.map((result) => result.kind),
  }
}

describe('asking for slices one by one', () => {
  it('has at most two in flight, the newest first', async () => {
    const { run, asked, answer } = runByHand()
    run.start()
    expect(asked).toEqual([4, 3])
    await answer(3)
    expect(asked).toEqual([4, 3, 2])
    expect(run.get().isRunning).toBe(true)
  })

  it('ends when every slice has its answer, each in its place', async () => {
    const { run, answer } = runByHand()
    run.start()
    for (const start of [4, 3, 2, 1, 0]) await answer(start)
    expect(run.get().isRunning).toBe(false)
    expect(run.get().results).toEqual([0, 1, 2, 3, 4].map((start) => ({ kind: 'loaded', answer: `answer ${start}` })))
  })

  it('keeps the reason of a failed slice, goes on, and asks it again on the next start', async () => {
    const { run, answer, fail, asked, kinds } = runByHand()
    run.start()
    await fail(4, 'no')
    for (const start of [3, 2, 1, 0]) await answer(start)
    expect(run.get().results[4]).toMatchObject({ kind: 'failed', error: { message: 'no' } })
    expect(run.get().isRunning).toBe(false)
    run.start()
    expect(asked.slice(5)).toEqual([4])
    await answer(4)
    expect(kinds()).toEqual(['loaded', 'loaded', 'loaded', 'loaded', 'loaded'])
  })

  it('stops at once, keeps what it has, and goes on where it was', async () => {
    const { run, asked, aborted, answer, kinds } = runByHand()
    run.start()
    await answer(4)
    run.stop()
    expect(aborted).toEqual([3, 2])
    expect(kinds()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'loaded'])
    expect(run.get().isRunning).toBe(false)
    run.start()
    expect(asked).toEqual([4, 3, 2, 3, 2])
  })

  it('does not take a late answer of a request that was aborted', async () => {
    const { run, answer, kinds } = runByHand()
    run.start()
    run.stop()
    await answer(4)
    expect(kinds()[4]).toBe('waiting')
  })

  it('asks no further when the others could only fail alike', async () => {
    const { run, asked, aborted, fail } = runByHand({ endsRun: (error) => error.message === 'forbidden' })
    run.start()
    await fail(4, 'forbidden')
    expect(run.get().isRunning).toBe(false)
    expect(aborted).toEqual([3])
    expect(asked).toEqual([4, 3])
  })

  it('may be started twice without asking twice, as React does in development', () => {
    const { run, asked } = runByHand()
    run.start()
    run.start()
    expect(asked).toEqual([4, 3])
  })

  it('renews on another start what was not final, and shows what it had until then', async () => {
    const { run, asked, answer, fail, kinds } = runByHand({ isFinal: (answered) => answered !== 'answer 4' })
    run.start()
    for (const start of [4, 3, 2, 1, 0]) await answer(start)
    run.start()
    expect(asked.slice(5)).toEqual([4])
    expect(kinds()[4]).toBe('loaded')
    await fail(4, 'no')
    expect(run.get()).toMatchObject({ isRunning: false })
    expect(run.get().results[4]).toEqual({ kind: 'loaded', answer: 'answer 4' })
  })

  it('keeps what it had when it is stopped while renewing', async () => {
    const { run, answer, kinds } = runByHand({ isFinal: () => false })
    run.start()
    for (const start of [4, 3, 2, 1, 0]) await answer(start)
    run.start()
    run.stop()
    expect(kinds()).toEqual(['loaded', 'loaded', 'loaded', 'loaded', 'loaded'])
  })
})
