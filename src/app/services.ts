import { QueryClient } from '@tanstack/react-query'
import { type ApiClient, createApiClient } from '~/api/client'
import { ApiFailure, type FailureKind } from '~/api/failure'
import { createKeptFunnels, type KeptFunnels } from '~/api/kept-funnels'
import { createPageSender } from '~/api/page-worker/page-sender'
import { endPageWorkers, startPageWorker } from '~/api/page-worker/start-page-worker'
import type { Session } from '~/auth/session'
import { type SignInProblemKind, TokenUnavailable } from '~/auth/sign-in-problem'
import type { Config } from '~/config'

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
  retry: 'server',
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
  const keptFunnels = createKeptFunnels({
    storage: sessionStorage,
    owner: `${config.api.baseUrl} ${session.account?.id ?? ''}`,
  })
  window.addEventListener('pagehide', keptFunnels.flush)
  session.onSignOut(() => {
    // First what is under way: a page whose worker ends would be asked for in another one.
    void queries.cancelQueries()
    queries.clear()
    keptFunnels.forget()
    endPageWorkers()
  })
  return { config, session, api, queries, keptFunnels }
}
