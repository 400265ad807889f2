import type { Configuration, IPublicClientApplication } from '@azure/msal-browser'
import { createNeedsSignIn, type NeedsSignIn } from './needs-sign-in'
import { type SignInProblem, signInProblemOf, TokenUnavailable } from './sign-in-problem'
import { openSignOutChannel } from './sign-out-channel'

/** The part of the configuration that sign-in needs. */
export type SignInSettings = {
  api: { scopes: string[] }
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
  /** Rejects with TokenUnavailable; never leaves the page. */
  getToken: (options: { forceRefresh: boolean }) => Promise<string>
  needsSignIn: NeedsSignIn
}

const SIGNED_OUT_PATH = '/signed-out'

function msalConfiguration({ auth, tokenRenewalOffsetSeconds }: SignInSettings): Configuration {
  const { authorityMetadata } = auth
  return {
    auth: {
      clientId: auth.clientId,
      authority: auth.authority,
      knownAuthorities: auth.knownAuthorities,
      ...(authorityMetadata ? { authorityMetadata: JSON.stringify(authorityMetadata) } : {}),
      redirectUri: new URL('/redirect.html', window.location.origin).href,
      postLogoutRedirectUri: new URL(SIGNED_OUT_PATH, window.location.origin).href,
    },
    // localStorage lost the sign-in with two tabs open (MSAL 5.29); each tab keeps its own instead.
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      ...(tokenRenewalOffsetSeconds === null ? {} : { tokenRenewalOffsetSeconds }),
      loggerOptions: { piiLoggingEnabled: false },
    },
  }
}

/** Takes the answer of a redirect if there is one, and leaves exactly one account: the newest. */
async function settleAccount(application: IPublicClientApplication): Promise<SignInProblem | null> {
  let problem: SignInProblem | null = null
  try {
    const result = await application.handleRedirectPromise()
    if (result) {
      application.setActiveAccount(result.account)
      const others = application.getAllAccounts().filter((other) => other.homeAccountId !== result.account.homeAccountId)
      for (const account of others) await application.clearCache({ account })
    }
  } catch (error) {
    problem = signInProblemOf(error)
  }
  const [only, ...more] = application.getAllAccounts()
  if (!application.getActiveAccount() && only && more.length === 0) application.setActiveAccount(only)
  return problem
}

async function start(settings: SignInSettings): Promise<Session> {
  const { PublicClientApplication } = await import('./msal')
  const application = new PublicClientApplication(msalConfiguration(settings))
  await application.initialize()
  const redirectProblem = await settleAccount(application)
  // The authority returns the state of a sign-out in the address, where it is of no use.
  if (window.location.pathname === SIGNED_OUT_PATH && window.location.search !== '') {
    window.history.replaceState(null, '', SIGNED_OUT_PATH)
  }

  const { scopes } = settings.api
  const needsSignIn = createNeedsSignIn()
  const forgetters = new Set<() => void>()
  const forgetPerson = () => {
    for (const forget of forgetters) forget()
  }
  const leave = async () => {
    forgetPerson()
    await application.clearCache()
    window.location.replace(SIGNED_OUT_PATH)
  }
  const channel = openSignOutChannel(() => void leave())
  // Back, after a sign-out, may show the page as it was frozen: with nobody signed in it has to go.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && application.getAllAccounts().length === 0) window.location.reload()
  })

  const account = application.getActiveAccount()
  return {
    account: account
      ? {
          id: `${account.tenantId} ${account.localAccountId}`,
          name: account.name ?? account.username,
          username: account.username,
        }
      : null,
    redirectProblem,
    needsSignIn,
    signIn: (startPage) =>
      application.loginRedirect({
        scopes,
        ...(startPage ? { redirectStartPage: new URL(startPage, window.location.origin).href } : {}),
      }),
    onSignOut: (forget) => {
      forgetters.add(forget)
      return () => void forgetters.delete(forget)
    },
    signOut: async () => {
      forgetPerson()
      channel.announceSignOut()
      try {
        await application.logoutRedirect({ account: application.getActiveAccount() })
      } catch {
        // The authority cannot be told, such as while a sign-in is under way. Here it is the end all the same.
        await leave()
      }
    },
    getToken: async ({ forceRefresh }) => {
      try {
        const result = await application.acquireTokenSilent({ scopes, forceRefresh })
        needsSignIn.clear('renewal')
        return result.accessToken
      } catch (error) {
        const problem = signInProblemOf(error)
        if (problem.kind === 'sign-in') needsSignIn.report('renewal')
        throw new TokenUnavailable(problem)
      }
    },
  }
}

let session: Promise<Session> | undefined

/** Once for the page: MSAL must take the answer of a redirect before anything else asks it, and only one instance may. */
export function startSession(settings: SignInSettings): Promise<Session> {
  session ??= start(settings)
  return session
}

/** Begins to load MSAL while the configuration is still on its way. */
export function prepareSession() {
  void import('./msal')
}
