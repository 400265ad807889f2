/** What a failed sign-in or renewal asks for. */
export type SignInProblemKind = 'sign-in' | 'busy' | 'cancelled' | 'offline' | 'retry' | 'config' | 'other'

export type SignInProblem = { kind: SignInProblemKind; code: string; title: string; advice: string }

/** MSAL says so by a class; its name is compared because the class itself is in code that is loaded later. */
const INTERACTION_REQUIRED = 'InteractionRequiredAuthError'

const KIND_OF_CODE: Readonly<Record<string, SignInProblemKind>> = {
  // Hidden renewal that nobody answered, and a refused refresh token: MSAL calls neither interaction required.
  timed_out: 'sign-in',
  invalid_grant: 'sign-in',
  no_account_error: 'sign-in',
  interaction_in_progress: 'busy',
  access_denied: 'cancelled',
  user_cancelled: 'cancelled',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  no_network_connectivity: 'offline',
  script_not_loaded: 'offline',
  // Entra's 429 says "Too Many Requests" as plain text, which MSAL expects to be JSON; so would a gateway's page.
  failed_to_parse_response: 'retry',
  temporarily_unavailable: 'retry',
  server_error: 'retry',
  endpoints_resolution_error: 'config',
  untrusted_authority: 'config',
  authority_uri_insecure: 'config',
  unauthorized_client: 'config',
  invalid_client: 'config',
  invalid_scope: 'config',
}

const WORDS: Record<SignInProblemKind, { title: string; advice: string }> = {
  'sign-in': { title: 'Your sign-in has ended', advice: 'Sign in again to go on.' },
  busy: { title: 'A sign-in is already under way', advice: 'Finish it, or reload this page and begin again.' },
  cancelled: { title: 'You cancelled the sign-in', advice: 'Nothing was changed. Sign in whenever you like.' },
  offline: { title: 'The sign-in service could not be reached', advice: 'Check the network, then try again.' },
  retry: { title: 'The sign-in service is busy or has a fault', advice: 'Wait a minute, then try again.' },
  config: {
    title: 'The sign-in is not set up correctly',
    advice: 'Whoever runs this site has to compare its configuration with the app registration.',
  },
  other: { title: 'The sign-in did not complete', advice: 'Try again. If it stays like this, quote the code below.' },
}

const WORDS_OF_CODE: Readonly<Record<string, { title: string; advice: string }>> = {
  consent_required: {
    title: 'This application has not been approved for you yet',
    advice: 'An administrator has to approve it first.',
  },
  interaction_required: {
    title: 'The sign-in service wants one more step from you',
    advice: 'Sign in again and follow what it asks.',
  },
  script_not_loaded: {
    title: 'A part of this page could not be loaded',
    advice: 'Check your connection, then try again. This page does so by itself once the browser is connected again.',
  },
  login_required: { title: 'The sign-in service does not know you any more', advice: 'Sign in again to go on.' },
  state_mismatch: { title: 'That answer belongs to another sign-in', advice: 'Begin again from this page.' },
  no_token_request_cache_error: {
    title: 'That sign-in was begun in another tab',
    advice: 'Begin again from this page.',
  },
}

/** After a 429 or 5xx MSAL asks nobody for a while: its errors then have Entra's numbers as their code, or nothing at all. */
const HELD_BACK = /^[\d ]*$/

/** Entra's for "too many requests in a loop" of one person, which it sends as invalid_grant (AADSTS50196). */
const LOOP_DETECTED = '50196'

function kindOf(error: unknown, code: string | null): SignInProblemKind {
  if (error instanceof Error && String(Reflect.get(error, 'errorNo')) === LOOP_DETECTED) return 'retry'
  if (error instanceof Error && error.name === INTERACTION_REQUIRED) return 'sign-in'
  if (code === null) return 'other'
  return HELD_BACK.test(code) ? 'retry' : (KIND_OF_CODE[code] ?? 'other')
}

function codeOf(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'errorCode') : null
  return typeof code === 'string' ? code : null
}

/** What MSAL's error asks for; anything else that was thrown is `other`. */
export function signInProblemOf(error: unknown): SignInProblem {
  const code = codeOf(error)
  const kind = kindOf(error, code)
  const words = (code === null ? null : WORDS_OF_CODE[code]) ?? WORDS[kind]
  const shownCode = code === '' ? 'held_back' : (code ?? (error instanceof Error ? error.name : 'unknown'))
  return { kind, code: shownCode, ...words }
}

/** A token could not be had. `problem.kind` says whether waiting helps or only a person does. */
export class TokenUnavailable extends Error {
  override readonly name = 'TokenUnavailable'
  readonly problem: SignInProblem

  constructor(problem: SignInProblem) {
    super(problem.title)
    this.problem = problem
  }
}
