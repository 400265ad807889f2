import { QueryClient } from '@tanstack/react-query'
import { type ApiClient, createApiClient } from '~/api/client'
import { ApiFailure, type FailureKind } from '~/api/failure'
import { createKeptFunnels, type KeptFunnels } from '~/api/kept-funnels'
import { createPageSender } from '~/api/page-worker/page-sender'
import { endPageWorkers, startPageWorker } from '~/api/page-worker/start-page-worker'
import type { Session } from '~/auth/session'
import { type SignInProblemKind, TokenUnavailable } from '~/auth/sign-in-problem'
import type { Config } from '~/config'
import { forgetTicket } from '~/views/last-ticket'

/** What there is one of, made once somebody is signed in. */
export type Services = {
  config: Config
  session: Session
  api: ApiClient
  queries: QueryClient
  keptFunnels: KeptFunnels
}

const FAILURE_OF_PROBLEM: Record<SignInProblemKind, FailureKind> = {
  'sign-in': 'signed-out',
  busy: 'signed-out',
  cancelled: 'signed-out',
  config: 'signed-out',
  other: 'signed-out',
  offline: 'offline',
  retry: 'sign-in-busy',
}

async function tokenOrFailure(session: Session, options: { forceRefresh: boolean }): Promise<string> {
  try {
    return await session.getToken(options)
  } catch (error) {
    if (!(error instanceof TokenUnavailable)) throw error
    const { kind, code, title } = error.problem
    throw new ApiFailure({ kind: FAILURE_OF_PROBLEM[kind], message: title, code, attempts: 0 })
  }
}

export function createServices(config: Config, session: Session): Services {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        // The API client retries what is worth it, and knows how long the API wants to be left alone.
        retry: false,
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
      },
    },
  })
  const api = createApiClient({
    baseUrl: config.api.baseUrl,
    getToken: (options) => tokenOrFailure(session, options),
    onSignedOut: () => session.needsSignIn.report('refused'),
    sendForPage: createPageSender(startPageWorker),
  })
  const { developerKey } = session
  const keyAtStart = developerKey?.get().shown ?? null
  const keptFunnels = createKeptFunnels({
    storage: sessionStorage,
    owner: `${config.api.baseUrl} ${session.account?.id ?? ''}${keyAtStart ? ' by key' : ''}`,
  })
  window.addEventListener('pagehide', keptFunnels.flush)
  const forget = () => {
    void queries.cancelQueries()
    queries.clear()
    keptFunnels.forget()
    api.requests.forget()
    forgetTicket()
  }
  session.onSignOut(() => {
    // First what is under way: a page whose worker ends would be asked for in another one.
    forget()
    endPageWorkers()
  })
  // Whoever is asked for next sees other things: explorer.tsx begins anew.
  const stop = developerKey?.subscribe(() => {
    if (developerKey.get().shown === keyAtStart) return
    stop?.()
    forget()
  })
  return { config, session, api, queries, keptFunnels }
}
