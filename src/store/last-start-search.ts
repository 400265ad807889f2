import { isAbort } from '~/api/abort'
import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import type { PagePosition } from '~/api/page-position'
import { createEarlierStarts, type SearchedAmong } from './earlier-starts'
import { reachOf } from './search-reach'
import { searchSpans } from './search-spans'
import { SEARCH_REQUESTS_AT_MOST, searchStages } from './search-stages'

export type LastStartQuestion = {
  /** A callback on which the workflow did not start. */
  here: Callback
  workflowId: string
  /** Looked at first, in any order. */
  loaded: CallbackRows
  /** The loaded rows are all that the API has of this entity: it is not asked for it again. */
  isEntityLoaded: boolean
  fetchPage: (filter: CallbackFilter, position: PagePosition, signal: AbortSignal) => Promise<CallbackPage>
  nowMs: number
  signal: AbortSignal
}

export type LastStartProgress = {
  among: SearchedAmong
  requests: number
  /** Different callbacks from before this one that were looked at, none counted in both. */
  looked: Readonly<Record<SearchedAmong, number>>
  /** Every similar callback from here back to then was looked at; null until that is true of any time. */
  backToMs: number | null
}

export type FoundStart = {
  callback: Callback
  among: SearchedAmong
  isFromLoaded: boolean
  /** Not everything between it and this callback was looked at. */
  maybeLater: boolean
}

export type LastStart = LastStartProgress & {
  found: FoundStart | null
  end:
    | { kind: 'found' }
    | { kind: 'looked-everywhere' }
    /** The callback is older than the time for which the API gives others. */
    | { kind: 'too-old' }
    | { kind: 'request-limit' }
    /** The API has more, and no way to ask for it. */
    | { kind: 'no-way-further' }
    | { kind: 'cancelled' }
    | { kind: 'failed'; error: Error }
}

/**
 * The last callback before `here` on which the workflow started: among the loaded rows of the same entity, then all of its
 * callbacks, then among similar loaded rows, then similar ones going back in time. Matched is not started. Yields before
 * and after each request; returns what it has when it is cancelled or a request fails, and never rejects.
 */
export async function* searchLastStart(question: LastStartQuestion): AsyncGenerator<LastStartProgress, LastStart, void> {
  const { here, workflowId, loaded, isEntityLoaded, fetchPage, signal } = question
  const starts = createEarlierStarts(here, workflowId)
  let among: SearchedAmong = 'entity'
  let requests = 0
  let backToMs: number | null = null

  const progress = (): LastStartProgress => ({
    among,
    requests,
    looked: starts.looked(),
    backToMs,
  })
  const result = (end: LastStart['end'], found: Partial<FoundStart> = {}): LastStart => {
    const callback = starts.best()
    return {
      ...progress(),
      end,
      found: callback && { callback, among, isFromLoaded: false, maybeLater: end.kind !== 'found', ...found },
    }
  }

  const spans = searchSpans(here.createdInPsaAtMs, question.nowMs)
  const stages = searchStages(question, spans)
  let shortfall: 'request-limit' | 'no-way-further' | null = null
  for (const stage of stages) {
    among = stage.among
    starts.look(loaded, among)
    if (starts.bestMs() !== null)
      return result({ kind: 'found' }, { isFromLoaded: true, maybeLater: !(isEntityLoaded && among === 'entity') })
    const lastRequest = Math.min(requests + stage.requestsAtMost, SEARCH_REQUESTS_AT_MOST)
    let reachMs = Infinity
    let position: PagePosition | null = requests < lastRequest ? stage.position : null
    while (position) {
      if (signal.aborted) return result({ kind: 'cancelled' })
      yield progress()
      requests += 1
      let page: CallbackPage
      try {
        // Each page says where the next one is.
        // oxlint-disable-next-line no-await-in-loop
        page = await fetchPage(stage.filter, position, signal)
      } catch (error) {
        if (isAbort(error) || signal.aborted) return result({ kind: 'cancelled' })
        return result({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
      }
      starts.look(page.rows, among)
      reachMs = Math.min(reachMs, reachOf(page, stage.sinceMs))
      if (among === 'similar' && Number.isFinite(reachMs)) backToMs = Math.min(reachMs, here.createdInPsaAtMs)
      yield progress()
      const bestMs = starts.bestMs()
      if (bestMs !== null && bestMs >= reachMs) return result({ kind: 'found' })
      if (page.next && requests >= lastRequest) {
        shortfall = 'request-limit'
        break
      }
      if (!page.next && reachMs === Infinity) shortfall = 'no-way-further'
      position = page.next
    }
    // One of the same entity, even if a later one may exist, says more than another entity's.
    if (starts.bestMs() !== null) break
  }
  if (shortfall) return result({ kind: shortfall })
  return result({ kind: spans ? 'looked-everywhere' : 'too-old' })
}
