import { ApiFailure } from './failure'

export type GetToken = (options: { forceRefresh: boolean }) => Promise<string>

export type TokenSource = {
  current: () => Promise<string>
  /** A token other than the refused one. Requests that are refused together share one renewal. */
  insteadOf: (refused: string) => Promise<string>
}

// What sign-in libraries report when the network, and not the session, is the trouble (MSAL's errorCode).
const NETWORK_CODES = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
])

function tokenFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error
  const code: unknown = error instanceof Error ? Reflect.get(error, 'errorCode') : null
  const network = error instanceof TypeError || (typeof code === 'string' && NETWORK_CODES.has(code))
  // The cause is left out on purpose: a sign-in error may carry what was sent.
  return new ApiFailure({
    kind: network ? 'offline' : 'signed-out',
    message: network ? 'The sign-in service could not be reached' : 'The session could not be renewed',
    code: typeof code === 'string' ? code : null,
    attempts: 0,
  })
}

export function createTokenSource(getToken: GetToken): TokenSource {
  let latest: string | null = null
  let renewing: Promise<string> | null = null

  const ask = async (forceRefresh: boolean) => {
    try {
      latest = await getToken({ forceRefresh })
      return latest
    } catch (error) {
      throw tokenFailure(error)
    }
  }

  return {
    current: () => ask(false),
    insteadOf: (refused) => {
      if (latest !== null && latest !== refused) return Promise.resolve(latest)
      renewing ??= ask(true).finally(() => {
        renewing = null
      })
      return renewing
    },
  }
}
