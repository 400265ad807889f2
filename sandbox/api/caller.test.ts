import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_AUDIENCE, ISSUER, TENANT_ID } from '../authority/registration.ts'
import { signInForTest } from '../authority/sign-in-for-tests.ts'
import { openTestSandbox, SERVICE_KEY, type TestSandbox } from '../sandbox-for-tests.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox({ SANDBOX_CALLBACKS: '100' })
})
afterAll(() => sandbox.stop())

const statusWith = async (authorization: string) =>
  (await sandbox.get('/public-api/observability/callback-funnel', {}, authorization)).status

const part = (claims: unknown) => Buffer.from(JSON.stringify(claims)).toString('base64url')

describe('who is let in', () => {
  it('a technician and a manager to both endpoints, a viewer to callbacks alone', async () => {
    for (const [name, callbacks, funnel] of [
      ['Tess Technician', 200, 200],
      ['Max Manager', 200, 200],
      ['Vera Viewer', 200, 403],
    ] as const) {
      const bearer = `Bearer ${(await signInForTest(sandbox.fetch, name)).access_token}`
      const query = { entity_number: 'T1' }
      expect((await sandbox.get('/public-api/callbacks', query, bearer)).status).toBe(callbacks)
      expect(await statusWith(bearer)).toBe(funnel)
    }
  })

  it('a service with the sandbox’s key, and with no other', async () => {
    expect(await statusWith(`Bearer ${SERVICE_KEY}`)).toBe(200)
    for (const key of [
      'neo_sk_sandbox_readonly0000000000000002',
      'neo_sk_sandbox_revoked00000000000000001',
      SERVICE_KEY.replace('sandbox', 'prod'),
    ])
      expect(await statusWith(`Bearer ${key}`)).toBe(401)
  })

  it('nobody without a token, and the answer says how to come', async () => {
    const refused = await sandbox.get('/public-api/callbacks', {}, '')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    expect(await statusWith(`Basic ${SERVICE_KEY}`)).toBe(401)
  })

  it('no token that was changed, unsigned, signed by others, made for others, or that is an ID token', async () => {
    const tokens = await signInForTest(sandbox.fetch, 'Tess Technician')
    const [head = '', claims = '', signature = ''] = tokens.access_token.split('.')
    const promoted = part({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), roles: ['Manager'] })
    const unsigned = `${part({ alg: 'none' })}.${claims}.`
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT({ tid: TENANT_ID, scp: 'access_as_user', name: 'Nobody', roles: ['Manager'] })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(ISSUER)
      .setAudience(API_AUDIENCE)
      .setExpirationTime('1h')
      .sign(privateKey)
    expect(await statusWith(`Bearer ${tokens.access_token}`)).toBe(200)
    for (const token of [`${head}.${promoted}.${signature}`, unsigned, forged, tokens.id_token, tokens.refresh_token])
      expect(await statusWith(`Bearer ${token}`)).toBe(401)
  })

  it('no token after its end, nor after the key behind it has changed', async () => {
    await sandbox.control('POST', '/sign-in', { accessTokenSeconds: 1 })
    const short = await signInForTest(sandbox.fetch, 'Tess Technician')
    await sandbox.control('POST', '/sign-in', { accessTokenSeconds: 3600 })
    const long = await signInForTest(sandbox.fetch, 'Tess Technician')
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(await statusWith(`Bearer ${short.access_token}`)).toBe(401)
    expect(await statusWith(`Bearer ${long.access_token}`)).toBe(200)
    await sandbox.control('POST', '/sign-in', { rotateKeys: true })
    expect(await statusWith(`Bearer ${long.access_token}`)).toBe(401)
  })

  it('no page from elsewhere, and nobody under another name of this machine', async () => {
    const from = (url: string, origin: string) => sandbox.fetch(new Request(url, { headers: { origin } }))
    expect((await from('http://localhost:4173/config.json', 'https://evil.example')).status).toBe(403)
    expect((await from('http://evil.example/config.json', 'http://evil.example')).status).toBe(403)
    const near = await from('http://localhost:4174/config.json', 'http://localhost:5173')
    expect(near.status).toBe(200)
    expect(near.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(near.headers.get('access-control-expose-headers')).toContain('Retry-After')
  })
})
