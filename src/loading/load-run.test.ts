import { describe, expect, it } from 'vitest'
import { LOADED_AT_MOST, type LoadStatus, runLoading } from './load-run'
import { RECONNECT_AFTER_MS } from './reconnection'

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

type Failure = 'connection-lost' | 'other' | null

/** A list of so many pages of 100, each of which comes when it is let. */
function listOf(pages: number, over: Partial<Parameters<typeof runLoading>[0]> = {}) {
  const waiting: ((failure: Failure) => void)[] = []
  const told: LoadStatus['state'][] = []
  const slept: number[] = []
  let loaded = 0
  let finished = 0
  const run = runLoading({
    loadPage: () =>
      new Promise((resolve) => {
        waiting.push((failure) => {
          if (failure === null) loaded += 1
          resolve({ count: loaded * 100, hasMore: loaded < pages, failure })
        })
      }),
    finish: () => {
      finished += 1
      return Promise.resolve()
    },
    countBefore: 0,
    isHidden: false,
    sparingMs: () => 0,
    onStatus: ({ state }) => told.push(state),
    untilReconnected: (ms) => {
      slept.push(ms)
      return Promise.resolve()
    },
    sleep: (ms) => {
      slept.push(ms)
      return Promise.resolve()
    },
    ...over,
  })
  const let1 = async (failure: Failure = null) => {
    waiting.shift()?.(failure)
    await settle()
  }
  return { run, let1, told, slept, asked: () => waiting.length, loaded: () => loaded, finished: () => finished }
}

describe('loading a window', () => {
  it('goes on to its end, one page at a time, and then asks for what was unfinished', async () => {
    const { run, let1, asked, finished, told } = listOf(3)
    for (let page = 0; page < 3; page += 1) {
      await settle()
      expect(asked()).toBe(1)
      await let1()
    }
    expect(await run.end).toBe('all')
    expect(finished()).toBe(1)
    expect(told.at(-1)).toBe('finishing')
  })

  it('ends where a page fails, without what it would ask for at its end', async () => {
    const { run, let1, finished } = listOf(3)
    await settle()
    await let1()
    await let1('other')
    expect(await run.end).toBe('failed')
    expect(finished()).toBe(0)
  })

  it('goes on where it was when a lost connection is back', async () => {
    const { run, let1, told, slept, loaded } = listOf(3)
    await settle()
    await let1()
    await let1('connection-lost')
    await let1('connection-lost')
    await let1()
    await let1('connection-lost')
    await let1()
    expect(await run.end).toBe('all')
    expect(loaded()).toBe(3)
    // Ever later, and anew after each page that comes.
    expect(slept).toEqual([RECONNECT_AFTER_MS[0], RECONNECT_AFTER_MS[1], RECONNECT_AFTER_MS[0]])
    expect(told).toContain('reconnecting')
    expect(told.at(-1)).toBe('finishing')
  })

  it('ends where a lost connection does not come back', async () => {
    const { run, let1, slept } = listOf(3)
    await settle()
    for (const _ of RECONNECT_AFTER_MS) await let1('connection-lost')
    await let1('connection-lost')
    expect(await run.end).toBe('failed')
    expect(slept).toEqual(RECONNECT_AFTER_MS)
  })

  it('does not ask again once it is stopped while it waits for the connection', async () => {
    const { run, let1, asked, told } = listOf(3, {
      untilReconnected: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    })
    await settle()
    await let1('connection-lost')
    run.stop()
    expect(await run.end).toBe('stopped')
    expect(asked()).toBe(0)
    // Who stopped it is told nothing more.
    expect(told.at(-1)).toBe('reconnecting')
  })

  it('ends where a list holds no more', async () => {
    const { run } = listOf(1, {
      loadPage: () => Promise.resolve({ count: LOADED_AT_MOST, hasMore: true, failure: null }),
    })
    expect(await run.end).toBe('full')
  })
})

describe('a pause', () => {
  it('lets the page under way come, asks for no other, and goes on where it was', async () => {
    const { run, let1, asked, loaded, told } = listOf(3)
    await settle()
    run.pause()
    await let1()
    expect(loaded()).toBe(1)
    expect(asked()).toBe(0)
    expect(told.at(-1)).toBe('paused')
    run.goOn()
    await settle()
    expect(asked()).toBe(1)
    await let1()
    await let1()
    expect(await run.end).toBe('all')
    expect(loaded()).toBe(3)
  })

  it('comes by itself while nobody looks, and does not end one that somebody asked for', async () => {
    const { run, let1, asked, told } = listOf(3)
    await settle()
    run.hide(true)
    await let1()
    expect([asked(), told.at(-1)]).toEqual([0, 'hidden'])
    run.pause()
    run.hide(false)
    await settle()
    expect([asked(), told.at(-1)]).toEqual([0, 'paused'])
    run.goOn()
    await settle()
    expect(asked()).toBe(1)
  })

  it('can be ended by stopping', async () => {
    const { run, asked } = listOf(3, { isHidden: true })
    await settle()
    expect(asked()).toBe(0)
    run.stop()
    expect(await run.end).toBe('stopped')
  })
})

it('a page that comes after stopping is not told of', async () => {
  const { run, let1, told } = listOf(3)
  await settle()
  run.stop()
  const before = told.length
  await let1()
  expect(await run.end).toBe('stopped')
  expect(told).toHaveLength(before)
})

it('spares a limit that is nearly used up, and says so', async () => {
  let sparingMs = 700
  const { let1, told, slept, asked } = listOf(3, { sparingMs: () => sparingMs })
  await settle()
  expect([slept, asked(), told.at(-1)]).toEqual([[700], 1, 'sparing'])
  sparingMs = 0
  await let1()
  await settle()
  await let1()
  expect(slept).toEqual([700])
  expect(told.at(-1)).toBe('loading')
})
