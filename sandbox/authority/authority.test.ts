import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { createFaultPlan, type FaultPlan } from '../scenarios/fault.ts'
import { createAuthority, createAuthorityState } from './authority.ts'
import type { AuthorityState } from './authority-state.ts'
import { API_AUDIENCE, AUTHORITY_PATH, CLIENT_ID, ISSUER, PEOPLE } from './registration.ts'
import { answerIn, createTestBrowser, REDIRECT_URI, signInForTest, Tokens, type Fetch } from './sign-in-for-tests.ts'

const [TESS, MAX] = PEOPLE
const tokensOf = async (response: Response) => Tokens.parse(await response.json())

let state: AuthorityState
let faults: FaultPlan
let fetch: Fetch

function serve(served: AuthorityState): Fetch {
  const app = new Hono().route(AUTHORITY_PATH, createAuthority(served, faults))
  return (request) => app.fetch(request)
}

beforeEach(async () => {
  state = await createAuthorityState(null, 3600)
  faults = createFaultPlan()
  fetch = serve(state)
})

describe('signing in', () => {
  it('shows the people, and that it is not Microsoft, under a policy without scripts', async () => {
    const page = await createTestBrowser(fetch).authorize()
    const text = await page.text()
    expect(page.status).toBe(200)
    for (const { name } of PEOPLE) expect(text).toContain(name)
    expect(text).toContain('not Microsoft')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
  })

  it('escapes what the request says', async () => {
    const page = await createTestBrowser(fetch).authorize({ state: '"><script>alert(1)</script>' })
    expect(await page.text()).not.toContain('<script>')
  })

  it('gives a code with the state, in the fragment, and tokens for it with the nonce', async () => {
    const browser = createTestBrowser(fetch)
    const picked = await browser.pick(TESS?.id ?? '')
    expect(picked.headers.get('location')).toMatch(`${REDIRECT_URI}#`)
    const answer = answerIn(picked)
    expect(answer['state']).toBe('the-state')
    const tokens = await tokensOf(await browser.redeem(answer['code'] ?? ''))

    const keys = createLocalJWKSet(state.keys.publicKeys())
    const access = await jwtVerify(tokens.access_token, keys, { issuer: ISSUER, audience: API_AUDIENCE })
    expect(access.payload).toMatchObject({ scp: 'access_as_user', roles: ['Technician'], name: 'Tess Technician' })
    const id = await jwtVerify(tokens.id_token, keys, { issuer: ISSUER, audience: CLIENT_ID })
    expect(id.payload['nonce']).toBe('the-nonce')
    expect(decodeProtectedHeader(tokens.access_token).alg).toBe('RS256')
  })

  it('tells the application when somebody cancels', async () => {
    const answer = answerIn(await createTestBrowser(fetch).pick(''))
    expect(answer).toMatchObject({ error: 'access_denied', state: 'the-state' })
  })

  it('signs in whoever the hint names without asking, but never silently', async () => {
    const hint = { login_hint: MAX?.username ?? '' }
    expect(answerIn(await createTestBrowser(fetch).authorize(hint))['code']).toBeDefined()
    const silent = await createTestBrowser(fetch).authorize({ ...hint, prompt: 'none' })
    expect(answerIn(silent)['error']).toBe('login_required')
  })

  it('keeps a session: the next sign-in asks nobody, also silently, unless it is for another person', async () => {
    const browser = createTestBrowser(fetch)
    await browser.pick(TESS?.id ?? '')
    expect(answerIn(await browser.authorize())['code']).toBeDefined()
    expect(answerIn(await browser.authorize({ prompt: 'none' }))['code']).toBeDefined()
    const other = await browser.authorize({ prompt: 'none', login_hint: MAX?.username ?? '' })
    expect(answerIn(other)['error']).toBe('login_required')
    expect((await browser.authorize({ prompt: 'select_account' })).status).toBe(200)
  })

  it('ends in an error that was asked for, once', async () => {
    state.nextAuthorizeError = 'consent_required'
    const browser = createTestBrowser(fetch)
    expect(answerIn(await browser.authorize())['error']).toBe('consent_required')
    expect((await browser.authorize()).status).toBe(200)
  })
})

describe('what is not accepted', () => {
  it('an unknown application or address is never redirected to', async () => {
    const browser = createTestBrowser(fetch)
    for (const change of [
      { client_id: 'somebody' },
      { redirect_uri: 'https://evil.example/redirect.html' },
      { redirect_uri: 'http://localhost:4173/elsewhere' },
      { redirect_uri: 'javascript:alert(1)' },
    ]) {
      const refused = await browser.authorize(change)
      expect(refused.status).toBe(400)
      expect(refused.headers.get('location')).toBeNull()
    }
  })

  it('a request without PKCE, or with the plain kind', async () => {
    const browser = createTestBrowser(fetch)
    expect(answerIn(await browser.authorize({ code_challenge: '' }))['error']).toBe('invalid_request')
    expect(answerIn(await browser.authorize({ code_challenge_method: 'plain' }))['error']).toBe('invalid_request')
  })

  it('a code with another verifier, for another address, twice, or made up', async () => {
    const browser = createTestBrowser(fetch)
    const code = async () => answerIn(await browser.pick(TESS?.id ?? ''))['code'] ?? ''
    const refusals = [
      await browser.redeem(await code(), { code_verifier: 'another' }),
      await browser.redeem(await code(), { redirect_uri: 'http://localhost:9/redirect.html' }),
      await browser.redeem('made-up'),
    ]
    const once = await code()
    expect((await browser.redeem(once)).status).toBe(200)
    refusals.push(await browser.redeem(once))
    for (const refused of refusals) {
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ error: 'invalid_grant' })
    }
  })
})

describe('renewing', () => {
  it('gives new tokens, keeps the old refresh token good, and never moves the end of the day', async () => {
    const first = await signInForTest(fetch, 'Tess Technician')
    const browser = createTestBrowser(fetch)
    const second = await tokensOf(await browser.renew(first.refresh_token))
    expect(second.access_token).not.toBe(first.access_token)
    expect(decodeJwt(second.refresh_token).exp).toBe(decodeJwt(first.refresh_token).exp)
    expect(decodeJwt(second.access_token)['scp']).toBe('access_as_user')
    expect((await browser.renew(first.refresh_token)).status).toBe(200)
  })

  it('is over for tokens that were revoked, and goes on for those given after', async () => {
    const before = await signInForTest(fetch, 'Tess Technician')
    state.sessions.revokeRefreshTokens()
    const after = await signInForTest(fetch, 'Tess Technician')
    const browser = createTestBrowser(fetch)
    expect(await (await browser.renew(before.refresh_token)).json()).toMatchObject({ error: 'invalid_grant' })
    expect((await browser.renew(after.refresh_token)).status).toBe(200)
  })

  it('takes no access token for a refresh token', async () => {
    const { access_token: access } = await signInForTest(fetch, 'Tess Technician')
    expect((await createTestBrowser(fetch).renew(access)).status).toBe(400)
  })

  it('follows the life that access tokens are given', async () => {
    state.accessTokenSeconds = 8
    const { access_token: access } = await signInForTest(fetch, 'Max Manager')
    const { exp = 0, iat = 0 } = decodeJwt(access)
    expect(exp - iat).toBe(8)
  })

  it('goes on after the published key has changed', async () => {
    const { refresh_token: refresh } = await signInForTest(fetch, 'Tess Technician')
    await state.keys.rotate()
    const renewed = await tokensOf(await createTestBrowser(fetch).renew(refresh))
    await jwtVerify(renewed.access_token, createLocalJWKSet(state.keys.publicKeys()))
  })

  it('fails as a fault says, in the words of OAuth', async () => {
    const { refresh_token: refresh } = await signInForTest(fetch, 'Tess Technician')
    faults.add({ name: 'status-503', endpoint: 'token', times: 1, after: 0, retryAfterSeconds: 1 })
    const refused = await createTestBrowser(fetch).renew(refresh)
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ error: 'temporarily_unavailable', error_codes: [90033] })
  })

  it('is put off as Entra does it: in plain text, with a time to wait', async () => {
    const { refresh_token: refresh } = await signInForTest(fetch, 'Tess Technician')
    faults.add({ name: 'rate-limited', endpoint: 'token', times: 1, after: 0, retryAfterSeconds: 60 })
    const refused = await createTestBrowser(fetch).renew(refresh)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.text()).toBe('Too Many Requests')
  })
})

describe('signing out', () => {
  it('ends the session and its refresh tokens and leads back with the state', async () => {
    const browser = createTestBrowser(fetch)
    const { code = '' } = answerIn(await browser.pick(TESS?.id ?? ''))
    const { refresh_token: refresh } = await tokensOf(await browser.redeem(code))
    const back = encodeURIComponent('http://localhost:4173/signed-out')
    const out = await browser.send(`/oauth2/v2.0/logout?post_logout_redirect_uri=${back}&state=s`)
    expect(out.headers.get('location')).toBe('http://localhost:4173/signed-out?state=s')
    expect((await browser.renew(refresh)).status).toBe(400)
    expect(answerIn(await browser.authorize({ prompt: 'none' }))['error']).toBe('login_required')
  })

  it('leads nowhere that is not registered', async () => {
    const out = await createTestBrowser(fetch).send(
      `/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent('https://evil.example/')}`,
    )
    expect(out.status).toBe(400)
  })
})

describe('a restart', () => {
  it('keeps sessions and tokens by a file that only its owner reads', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'authority-')), 'keys.json')
    const first = await signInForTest(serve(await createAuthorityState(file, 3600)), 'Tess Technician')
    const again = await createAuthorityState(file, 3600)
    await jwtVerify(first.access_token, createLocalJWKSet(again.keys.publicKeys()))
    expect((await createTestBrowser(serve(again)).renew(first.refresh_token)).status).toBe(200)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(JSON.stringify(again.keys.publicKeys())).not.toContain(JSON.parse(readFileSync(file, 'utf8')).privateKey.d)
  })
})
