import type { ApiClient } from '~/api/client'
import { createObservable, type Observable } from '~/lib/observable'
import {
  type LastStart,
  type LastStartProgress,
  type LastStartQuestion,
  searchLastStart,
} from '~/store/last-start-search'

type LastStartRunState =
  | { phase: 'idle'; progress: null; result: null }
  | { phase: 'running'; progress: LastStartProgress | null; result: null }
  | { phase: 'ended'; progress: null; result: LastStart }

export type LastStartRun = Observable<{ state: LastStartRunState }> & {
  /** Begins anew; does nothing while it runs. */
  start: (question: Omit<LastStartQuestion, 'signal'>) => void
  cancel: () => void
}

function createLastStartRun(): LastStartRun {
  const { get, subscribe, set } = createObservable<{ state: LastStartRunState }>({
    state: { phase: 'idle', progress: null, result: null },
  })
  let controller: AbortController | null = null

  const follow = async (question: LastStartQuestion) => {
    const steps = searchLastStart(question)
    for (;;) {
      // Each step is one request after the other.
      // oxlint-disable-next-line no-await-in-loop
      const step = await steps.next()
      if (step.done) {
        set({ state: { phase: 'ended', progress: null, result: step.value } })
        return
      }
      set({ state: { phase: 'running', progress: step.value, result: null } })
    }
  }

  return {
    get,
    subscribe,
    start: (question) => {
      if (get().state.phase === 'running') return
      controller = new AbortController()
      set({ state: { phase: 'running', progress: null, result: null } })
      void follow({ ...question, signal: controller.signal })
    },
    cancel: () => controller?.abort(),
  }
}

const runs = new WeakMap<ApiClient, Map<string, LastStartRun>>()

/**
 * The one search for a workflow on a callback. Kept beside the client and not in a component: a row of a long table is
 * taken out of the page when it scrolls away, and its answer should still be there when it comes back.
 */
export function lastStartRunOf(client: ApiClient, callbackId: string, workflowId: string): LastStartRun {
  const ofClient = runs.get(client) ?? new Map<string, LastStartRun>()
  runs.set(client, ofClient)
  const key = JSON.stringify([callbackId, workflowId])
  const known = ofClient.get(key)
  if (known) return known
  const fresh = createLastStartRun()
  ofClient.set(key, fresh)
  return fresh
}
