import { describe, expect, it } from 'vitest'
import { abortError } from '~/api/abort'
import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { noRows } from '~/api/columns/callback-rows'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback } from '~/api/contract/callback'
import { ApiFailure } from '~/api/failure'
import type { PagePosition } from '~/api/page-position'
import { NO_WAY_FURTHER } from '~/api/paging-notice'
import { exampleCallback, exampleMatch } from '~/audit/example-audit'
import { DAY_MS, HOUR_MS } from '~/lib/window'
import { type LastStart, type LastStartProgress, type LastStartQuestion, searchLastStart } from './last-start-search'

const NOW_MS = Date.UTC(2026, 10, 20, 15, 0, 0)
const HERE = exampleCallback({ callbackId: 'here', createdInPsaAtMs: NOW_MS - HOUR_MS })

/** `ageMs` is how long before HERE. */
function row(callbackId: string, ageMs: number, over: Partial<Callback> = {}): Callback {
  return exampleCallback({ callbackId, createdInPsaAtMs: HERE.createdInPsaAtMs - ageMs, ...over })
}
const started: Partial<Callback> = { startedWorkflowIds: ['7'] }
const elsewhere: Partial<Callback> = { entityId: '9999', entityNumber: 'T20261119.0001' }

function page(rows: Callback[], over: Partial<CallbackPage> = {}): CallbackPage {
  return {
    rows: rowsOf(rows),
    rejected: [],
    leftOut: 0,
    requestId: 'r',
    timingsMs: {},
    warnings: [],
    notices: [],
    next: null,
    paging: 'single',
    progress: null,
    ...over,
  }
}

type Asked = { filter: CallbackFilter; position: PagePosition }

/** Answers in turn; an Error is thrown. The last answer stays. */
function answering(...answers: ((asked: Asked) => CallbackPage | Error)[]) {
  const asked: Asked[] = []
  const fetchPage: LastStartQuestion['fetchPage'] = (filter, position, signal) => {
    asked.push({ filter, position })
    const answer = answers[Math.min(asked.length, answers.length) - 1]?.({ filter, position })
    if (signal.aborted) return Promise.reject(abortError())
    if (!answer || answer instanceof Error) return Promise.reject(answer ?? new Error('nothing to answer'))
    return Promise.resolve(answer)
  }
  return { asked, fetchPage }
}
const nothing = () => page([])

/** What the rest of a walk looks like, as the API's pages tell it. */
function rest(...spans: [sinceAgoMs: number, untilAgoMs: number][]): PagePosition {
  return {
    kind: 'bisection',
    walk: {
      spans: spans.map(([since, until]) => ({
        sinceMs: HERE.createdInPsaAtMs - since,
        untilMs: HERE.createdInPsaAtMs - until,
      })),
      totalMs: 7 * DAY_MS,
      previous: null,
      stuckInARow: 0,
      requests: 1,
    },
  }
}

async function search(over: Partial<LastStartQuestion> = {}, onStep: (step: LastStartProgress) => void = () => {}) {
  const steps = searchLastStart({
    here: HERE,
    workflowId: '7',
    loaded: noRows(),
    isEntityLoaded: false,
    fetchPage: answering(nothing).fetchPage,
    nowMs: NOW_MS,
    signal: new AbortController().signal,
    ...over,
  })
  for (;;) {
    // Steps come one after the other.
    // oxlint-disable-next-line no-await-in-loop
    const step = await steps.next()
    if (step.done) return step.value
    onStep(step.value)
  }
}
const foundId = (result: LastStart) => result.found?.callback.callbackId ?? null

describe('the search for the last start', () => {
  it('takes the latest start of the same entity among loaded rows, in whatever order they are, without asking', async () => {
    const { asked, fetchPage } = answering(nothing)
    const loaded = [row('older', 9, started), HERE, row('last', 3, started), row('oldest', 20, started)]
    const result = await search({ loaded: rowsOf(loaded), fetchPage, isEntityLoaded: true })
    expect(foundId(result)).toBe('last')
    expect(result.found).toMatchObject({ among: 'entity', isFromLoaded: true, maybeLater: false })
    expect(asked).toHaveLength(0)
  })

  it('says that a later one may exist where the loaded rows may not be all of the entity', async () => {
    const result = await search({ loaded: rowsOf([row('some', 3, started)]) })
    expect(result.found?.maybeLater).toBe(true)
  })

  it('never takes a match, a later callback, one of the same moment or another workflow for a start', async () => {
    const result = await search({
      loaded: rowsOf([
        row('matched', 3, { workflowMatches: [exampleMatch({ matched: true })] }),
        row('later', -3, started),
        row('same-moment', 0, started),
        row('another', 4, { startedWorkflowIds: ['77', '8'] }),
      ]),
    })
    expect(result.found).toBeNull()
    expect(result.end.kind).toBe('looked-everywhere')
  })

  it('asks for the entity by type and id, then for similar callbacks of the week before, in growing parts', async () => {
    const { asked, fetchPage } = answering(nothing)
    const result = await search({ fetchPage })
    expect(asked[0]?.filter).toMatchObject({ entityType: 'ticket', entityId: '4711', workflowId: '7', sinceMs: null })
    expect(asked[1]?.filter).toMatchObject({ entityType: 'ticket', entityId: null, changeTypes: ['UPDATE'], workflowId: '7' })
    const walk = asked[1]?.position.kind === 'bisection' ? asked[1].position.walk : null
    const hours = walk?.spans.map(({ sinceMs }) => Math.round((HERE.createdInPsaAtMs - sinceMs) / HOUR_MS))
    // 7 days before this callback are an hour more than the API goes back.
    expect(hours).toEqual([167, 72, 24, 6])
    expect(walk?.spans.at(-1)?.untilMs).toBeGreaterThan(HERE.createdInPsaAtMs)
    expect(result).toMatchObject({ requests: 2, end: { kind: 'looked-everywhere' }, found: null })
  })

  it('prefers the same entity to a later start of another one', async () => {
    const { fetchPage } = answering(() => page([row('own', 5 * DAY_MS, started)]))
    const result = await search({ loaded: rowsOf([row('other', 3, { ...started, ...elsewhere })]), fetchPage })
    expect(foundId(result)).toBe('own')
    expect(result.found).toMatchObject({ among: 'entity', isFromLoaded: false, maybeLater: false })
  })

  it('takes of similar loaded rows only those of the same entity type and change type', async () => {
    const loaded = [
      row('other-change', 2, { ...started, ...elsewhere, changeType: 'CREATE' }),
      row('other-type', 3, { ...started, ...elsewhere, entityType: 'task' }),
      row('similar', 4, { ...started, ...elsewhere }),
    ]
    const result = await search({ loaded: rowsOf(loaded) })
    expect(foundId(result)).toBe('similar')
    expect(result.found).toMatchObject({ among: 'similar', isFromLoaded: true, maybeLater: true })
  })

  it('goes on in an unsorted answer until nothing later can be left', async () => {
    const { asked, fetchPage } = answering(
      nothing,
      // The newest 6 hours had too many rows and were cut: their newer half is still to come.
      () =>
        page([row('early', 5 * HOUR_MS, { ...started, ...elsewhere }), row('x', HOUR_MS, elsewhere)], {
          next: rest([6 * HOUR_MS, 3 * HOUR_MS], [3 * HOUR_MS, 0]),
          paging: 'bisection',
        }),
      () =>
        page([row('later', 2 * HOUR_MS, { ...started, ...elsewhere }), row('x', HOUR_MS, elsewhere)], {
          next: rest([6 * HOUR_MS, 3 * HOUR_MS]),
          paging: 'bisection',
        }),
    )
    const result = await search({ fetchPage })
    expect(foundId(result)).toBe('later')
    expect(result.found?.maybeLater).toBe(false)
    expect(asked).toHaveLength(3)
  })

  it('stops at the first find of an answer that comes newest first', async () => {
    const { asked, fetchPage } = answering(nothing, () =>
      page([row('a', 10, elsewhere), row('b', HOUR_MS, { ...started, ...elsewhere }), row('c', 2 * HOUR_MS, elsewhere)], {
        next: rest([6 * HOUR_MS, 3 * HOUR_MS], [3 * HOUR_MS, 0]),
        paging: 'bisection',
      }),
    )
    const result = await search({ fetchPage })
    expect(foundId(result)).toBe('b')
    expect(asked).toHaveLength(2)
  })

  it('counts a callback once, however often it comes', async () => {
    const twice = [row('one', 10), row('two', 20), row('one', 10)]
    const { fetchPage } = answering(() => page(twice), nothing)
    const result = await search({ loaded: rowsOf([row('one', 10), HERE]), fetchPage })
    expect(result.looked).toEqual({ entity: 2, similar: 0 })
  })

  it('ends after ten requests and says how far back it looked', async () => {
    let part = 0
    const { asked, fetchPage } = answering(nothing, () => {
      part += 1
      return page([row(`r${part}`, part * HOUR_MS, elsewhere)], {
        next: rest([7 * DAY_MS, part * HOUR_MS]),
        paging: 'bisection',
      })
    })
    const result = await search({ fetchPage })
    expect(asked).toHaveLength(10)
    expect(result).toMatchObject({ found: null, end: { kind: 'request-limit' }, looked: { similar: 9 } })
    expect(result.backToMs).toBe(HERE.createdInPsaAtMs - 9 * HOUR_MS)
  })

  it('ends without claiming to have looked everywhere where the API has more and no way to it', async () => {
    const { fetchPage } = answering(() => page([row('one', 10)], { notices: [NO_WAY_FURTHER] }), nothing)
    expect((await search({ fetchPage })).end.kind).toBe('no-way-further')
  })

  it('keeps what it found when a request fails, and says what happened', async () => {
    const failure = new ApiFailure({ kind: 'server', message: 'Boom' })
    const { fetchPage } = answering(
      nothing,
      () =>
        page([row('early', 5 * HOUR_MS, { ...started, ...elsewhere }), row('x', HOUR_MS, elsewhere)], {
          next: rest([3 * HOUR_MS, 0]),
          paging: 'bisection',
        }),
      () => failure,
    )
    const result = await search({ fetchPage })
    expect(result.end).toEqual({ kind: 'failed', error: failure })
    expect(result.found).toMatchObject({ callback: { callbackId: 'early' }, maybeLater: true })
  })

  it('can be cancelled between two requests and during one', async () => {
    const controller = new AbortController()
    const { asked, fetchPage } = answering(nothing)
    const result = await search({ fetchPage, signal: controller.signal }, ({ requests }) => {
      if (requests === 1) controller.abort()
    })
    expect(result).toMatchObject({ end: { kind: 'cancelled' }, requests: 1 })
    expect(asked).toHaveLength(1)

    const during = new AbortController()
    const pending: LastStartQuestion['fetchPage'] = (_filter, _position, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(abortError()))
        during.abort()
      })
    expect((await search({ fetchPage: pending, signal: during.signal })).end.kind).toBe('cancelled')
  })

  it('tells of each request before it is sent and after its answer', async () => {
    const steps: string[] = []
    const { fetchPage } = answering(() => page([row('one', 10)]), nothing)
    await search({ fetchPage }, ({ among, requests, looked }) =>
      steps.push(`${among} ${requests}: ${looked.entity}+${looked.similar}`),
    )
    expect(steps).toEqual(['entity 0: 0+0', 'entity 1: 1+0', 'similar 1: 1+0', 'similar 2: 1+0'])
  })

  it('asks only for the entity where the callback is older than what the API gives by window', async () => {
    const here = exampleCallback({ callbackId: 'old', createdInPsaAtMs: NOW_MS - 8 * DAY_MS })
    const { asked, fetchPage } = answering(nothing)
    const result = await search({ here, fetchPage })
    expect(asked).toHaveLength(1)
    expect(result.end.kind).toBe('too-old')
  })
})
