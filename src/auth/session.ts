import type { DeveloperKey } from './developer-key/developer-key'
import type { NeedsSignIn } from './needs-sign-in'
import type { SignInProblem } from './sign-in-problem'
import type { RenewalWait } from './token-renewal'

/** The part of the configuration that sign-in needs. */
export type SignInSettings = {
  api: { scopes: string[]; developerKey: boolean }
  auth: {
    clientId: string
    authority: string
    knownAuthorities: string[]
    authorityMetadata: Record<string, unknown> | null
  }
  tokenRenewalOffsetSeconds: number | null
}

export type Session = {
  /** `id` tells one person in one tenant from every other, by ids alone. */
  account: { id: string; name: string; username: string } | null
  /** How the redirect that led here failed, if it did. */
  redirectProblem: SignInProblem | null
  /** Leaves the page; comes back to where it was, or to `startPage`. Rejects with what MSAL says if it cannot leave. */
  signIn: (startPage?: string) => Promise<void>
  /** Leaves the page, and makes the other tabs forget too. */
  signOut: () => Promise<void>
  /** `forget` is called at a sign-out, in this tab or another, before the page is left. Returns how to stop that. */
  onSignOut: (forget: () => void) => () => void
  /** Rejects with TokenUnavailable; never leaves the page. Waits a while for a sign-in service that is busy. */
  getToken: (options: { forceRefresh: boolean }) => Promise<string>
  needsSignIn: NeedsSignIn
  renewalWait: RenewalWait
  /** Null where the configuration does not ask for it, which is everywhere but in a developer's sandbox. */
  developerKey: DeveloperKey | null
}

let session: Promise<Session> | undefined

// Loaded apart, with MSAL and all that needs it; by its name, so that the bundler keeps only what is used of it.
const load = () => import('./open-session')

/** Once for the page: MSAL must take the answer of a redirect before anything else asks it, and only one instance may. */
export function startSession(settings: SignInSettings): Promise<Session> {
  session ??= load()
    .catch(() => {
      throw Object.assign(new Error('The script of the sign-in did not come'), { errorCode: 'script_not_loaded' })
    })
    .then(({ openSession }) => openSession(settings))
  return session
}

/** Begins to load MSAL while the configuration is still on its way. */
export function prepareSession() {
  // That it did not come is told when it is needed.
  load().catch(() => undefined)
}
