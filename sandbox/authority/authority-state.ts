import type { AuthorityKeys } from './authority-keys.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import type { Session, Sessions } from './session.ts'

/** One request to the authority, for tests that ask what MSAL did. */
export type AuthorityRequest = { at: 'authorize' | 'token' | 'logout'; prompt?: string; grant?: string; status: number }

/** A code waits here for the one who can prove to have asked for it. */
export type WaitingCode = { request: AuthorizeRequest; session: Session; expiresAtMs: number }

export type AuthorityState = {
  readonly keys: AuthorityKeys
  readonly sessions: Sessions
  readonly codes: Map<string, WaitingCode>
  accessTokenSeconds: number
  /** The error that the next authorize request ends in, told to the application. */
  nextAuthorizeError: string | null
  requests: AuthorityRequest[]
}
