import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { FaultPlan } from '../scenarios/fault.ts'
import { faultAnswer } from '../scenarios/fault-answer.ts'
import { Refusal } from '../api/refusal.ts'
import { openAuthorityKeys } from './authority-keys.ts'
import type { AuthorityRequest, AuthorityState } from './authority-state.ts'
import { authorize, pick } from './authorize.ts'
import { PICKER_STYLE } from './picker-style.ts'
import { ISSUER } from './registration.ts'
import { createSessions } from './session.ts'
import { signOut } from './sign-out.ts'
import { answerToken, GrantRefused } from './token.ts'

export async function createAuthorityState(keyFile: string | null, accessTokenSeconds: number): Promise<AuthorityState> {
  const keys = await openAuthorityKeys(keyFile)
  return {
    keys,
    sessions: createSessions(keys.secret),
    codes: new Map(),
    accessTokenSeconds,
    nextAuthorizeError: null,
    requests: [],
  }
}

/** The endpoints that MSAL is told about; `base` is the authority's own address. */
export function authorityMetadata(base: string) {
  return {
    issuer: ISSUER,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  }
}

/** A small OpenID provider with the manners of Entra: code with PKCE, refresh tokens, prompt=none, sign-out. */
export function createAuthority(state: AuthorityState, faults: FaultPlan): Hono {
  const noted = async (request: Omit<AuthorityRequest, 'status'>, answer: Response | Promise<Response>) => {
    const response = await answer
    state.requests.push({ ...request, status: response.status })
    return response
  }

  const authority = new Hono()
  authority.get('/v2.0/.well-known/openid-configuration', (c) =>
    c.json(authorityMetadata(c.req.url.replace(/\/v2\.0\/\.well-known\/.*$/, ''))),
  )
  authority.get('/discovery/v2.0/keys', (c) => c.json(state.keys.publicKeys()))
  authority.get('/sign-in.css', (c) => c.body(PICKER_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  authority.get('/oauth2/v2.0/authorize', (c) =>
    noted({ at: 'authorize', prompt: c.req.query('prompt') ?? '' }, authorize(c, state)),
  )
  authority.post('/oauth2/v2.0/authorize', (c) => pick(c, state))
  authority.post('/oauth2/v2.0/token', async (c) => {
    const { grant_type: grant } = await c.req.parseBody()
    return noted({ at: 'token', grant: typeof grant === 'string' ? grant : '' }, tokenOrFault(c, state, faults))
  })
  authority.get('/oauth2/v2.0/logout', (c) => noted({ at: 'logout' }, signOut(c, state)))
  return authority
}

async function tokenOrFault(c: Context, state: AuthorityState, faults: FaultPlan): Promise<Response> {
  c.header('cache-control', 'no-store')
  const answer = () => answerToken(c, state)
  try {
    const fault = faults.take('token')
    if (!fault) return await answer()
    return await faultAnswer({ fault, nowMs: Date.now(), signal: c.req.raw.signal, answer })
  } catch (problem) {
    if (problem instanceof GrantRefused) return oauthError(c, 400, problem.error, problem.message)
    if (!(problem instanceof Refusal)) throw problem
    for (const [name, value] of Object.entries(problem.headers)) c.header(name, value)
    // As Entra's: what stands before it and counts requests speaks no JSON.
    if (problem.status === 429) return c.text('Too Many Requests', 429)
    if (problem.status >= 500)
      return oauthError(c, problem.status, 'temporarily_unavailable', 'AADSTS90033: A transient error has occurred. Please try again.')
    return oauthError(c, problem.status, 'invalid_request', problem.message)
  }
}

/** Entra's own numbers of an error, which it also writes before its description. */
const numbersIn = (description: string) => [...description.matchAll(/^AADSTS(\d+)/g)].map(([, number]) => Number(number))

const oauthError = (c: Context, status: Refusal['status'], error: string, error_description: string) =>
  c.json(
    {
      error,
      error_description,
      error_codes: numbersIn(error_description),
      timestamp: new Date().toISOString(),
      trace_id: randomUUID(),
      correlation_id: randomUUID(),
    },
    status,
  )
