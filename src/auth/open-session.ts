import { type Configuration, type IPublicClientApplication, PublicClientApplication } from '@azure/msal-browser'
import { createDeveloperKey } from './developer-key/developer-key'
import { createNeedsSignIn } from './needs-sign-in'
import type { Session, SignInSettings } from './session'
import { type SignInProblem, signInProblemOf, TokenUnavailable } from './sign-in-problem'
import { openSignOutChannel } from './sign-out-channel'
import { createTokenRenewal, heldByMsalUntilMs } from './token-renewal'

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

/** MSAL started and asked who is signed in. Rejects where it cannot be started with these settings. */
export async function openSession(settings: SignInSettings): Promise<Session> {
  const application = new PublicClientApplication(msalConfiguration(settings))
  await application.initialize()
  const redirectProblem = await settleAccount(application)
  // The authority returns the state of a sign-out in the address, where it is of no use.
  if (window.location.pathname === SIGNED_OUT_PATH && window.location.search !== '') {
    window.history.replaceState(null, '', SIGNED_OUT_PATH)
  }

  const { scopes, developerKey: takesKeys } = settings.api
  const { key: developerKey, bearer: keyInstead, drop: dropKey } = createDeveloperKey()
  const needsSignIn = createNeedsSignIn()
  const renewal = createTokenRenewal({
    ask: async ({ forceRefresh }) => (await application.acquireTokenSilent({ scopes, forceRefresh })).accessToken,
    heldUntilMs: () => heldByMsalUntilMs(sessionStorage, Date.now()),
  })
  const forgetters = new Set<() => void>()
  const forgetPerson = () => {
    dropKey()
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
    renewalWait: renewal.wait,
    developerKey: takesKeys ? developerKey : null,
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
      const key = keyInstead(forceRefresh)
      if (key !== null) return key
      try {
        const token = await renewal.get({ forceRefresh })
        needsSignIn.clear('renewal')
        return token
      } catch (error) {
        if (error instanceof TokenUnavailable && error.problem.kind === 'sign-in') needsSignIn.report('renewal')
        throw error
      }
    },
  }
}
