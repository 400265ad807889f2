import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { AUTHORITY_PATH, CLIENT_ID, PEOPLE } from './registration.ts'

const ORIGIN = 'http://localhost:4173'
export const REDIRECT_URI = `${ORIGIN}/redirect.html`
const TEST_SCOPE = 'openid profile offline_access api://sandbox-api/access_as_user'

export type Fetch = (request: Request) => Response | Promise<Response>
export const Tokens = z.object({ access_token: z.string(), id_token: z.string(), refresh_token: z.string() })
export type Tokens = z.infer<typeof Tokens>

/** A browser with MSAL in it, as far as the authority can tell: keeps the cookie and makes the PKCE pair. */
export function createTestBrowser(fetch: Fetch) {
  let cookie = ''
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')

  const send = async (path: string, init: RequestInit = {}) => {
    const headers: Record<string, string> = cookie === '' ? {} : { cookie }
    const response = await fetch(new Request(`${ORIGIN}${AUTHORITY_PATH}${path}`, { ...init, headers }))
    const given = response.headers.get('set-cookie')
    if (given !== null) cookie = given.split(';')[0] ?? ''
    return response
  }
  const authorizePath = (changes: Record<string, string> = {}) => {
    const parameters = {
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      response_type: 'code',
      response_mode: 'fragment',
      scope: TEST_SCOPE,
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...changes,
    }
    return `/oauth2/v2.0/authorize?${new URLSearchParams(parameters).toString()}`
  }
  const post = (path: string, fields: Record<string, string>) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields) })

  return {
    send,
    authorize: (changes?: Record<string, string>) => send(authorizePath(changes)),
    pick: (personId: string, changes?: Record<string, string>) => post(authorizePath(changes), { person: personId }),
    redeem: (code: string, changes: Record<string, string> = {}) =>
      post('/oauth2/v2.0/token', {
        grant_type: 'authorization_code',
        client_id: CLIENT_ID,
        redirect_uri: REDIRECT_URI,
        code,
        code_verifier: verifier,
        ...changes,
      }),
    renew: (refreshToken: string) =>
      post('/oauth2/v2.0/token', { grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: refreshToken }),
  }
}

/** What the authority told the application in the fragment of its redirect. */
export function answerIn(response: Response): Record<string, string> {
  const location = response.headers.get('location') ?? ''
  return Object.fromEntries(new URLSearchParams(location.replace(/^[^#]*#/, '')))
}

/** The whole way of one person, from the picker to the tokens. */
export async function signInForTest(fetch: Fetch, name: string): Promise<Tokens> {
  const person = PEOPLE.find((candidate) => candidate.name === name)
  if (!person) throw new Error(`${name} is nobody`)
  const browser = createTestBrowser(fetch)
  const { code = '' } = answerIn(await browser.pick(person.id))
  return Tokens.parse(await (await browser.redeem(code)).json())
}
