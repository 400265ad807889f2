import { ApiFailure } from '~/api/failure'
// oxlint-disable-next-line import/default -- Vite makes an address of it, not a module
import scriptUrl from './page-worker?worker&url'
import { type RunningPageWorker, runPageWorker } from './running-page-worker'

type ScriptUrlPolicy = { createScriptURL: (url: string) => string }

declare global {
  interface Window {
    /** Chromium's and Safari's; TypeScript has no words for it yet. A policy's answers stand where a text would. */
    trustedTypes?: {
      createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy
    }
  }
}

/** The one policy that the security headers allow (scripts/security-headers.ts). It lets nothing pass but the worker's script. */
const POLICY = 'page-worker'
const RULES: ScriptUrlPolicy = {
  createScriptURL: (url) => {
    if (url !== scriptUrl) throw new TypeError('Only the script of the page worker may be run')
    return url
  },
}

function failed(message: string): ApiFailure {
  return new ApiFailure({ kind: 'reader-ended', message, attempts: 0 })
}

// A policy's name can be taken once.
let policy: ScriptUrlPolicy | null = null

/** Those that have not ended, as far as anybody asked. */
const running = new Set<RunningPageWorker>()
let isOver = false

function start(): RunningPageWorker {
  if (isOver) throw failed('Nobody is signed in any more')
  if (typeof Worker === 'undefined') {
    throw failed('This browser offers no workers, without which the dashboard cannot read callbacks')
  }
  try {
    policy ??= window.trustedTypes?.createPolicy(POLICY, RULES) ?? RULES
    const url = policy.createScriptURL(scriptUrl)
    for (const worker of running) if (worker.hasEnded()) running.delete(worker)
    const worker = runPageWorker((name) => new Worker(url, { type: 'module', name }), navigator.locks)
    running.add(worker)
    return worker
  } catch (error) {
    throw failed(`The worker that reads callbacks is refused: ${error instanceof Error ? error.message : String(error)}`)
  }
}

let prepared: RunningPageWorker | null = null

/** Starts the worker while sign-in is still on its way. Where it cannot be, that is told when a page is asked for. */
export function preparePageWorker() {
  try {
    prepared ??= start()
  } catch {
    prepared = null
  }
}

/** At a sign-out: none is left, and none starts again before the page is loaded anew. */
export function endPageWorkers() {
  isOver = true
  for (const worker of running) worker.end()
  running.clear()
}

/** The one prepared, or another. Throws ApiFailure where the browser has no workers, or does not let this one be. */
export function startPageWorker(): RunningPageWorker {
  const ready = prepared
  prepared = null
  return ready && !ready.hasEnded() ? ready : start()
}
