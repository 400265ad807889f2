import { headersOf, STRICT_TRANSPORT } from '../../scripts/deploy/path-headers.ts'
import { findWebServer, WEB_SERVERS } from '../../scripts/web-servers.ts'
import { CallbacksScreen, linkTo } from '../support/callbacks-screen.ts'
import { account, signIn } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { ask } from './ask.ts'
import { expectedPaths } from './built-paths.ts'
import { DeployedApp } from './deployed-app.ts'
import { hasOpenssl } from './test-certificate.ts'

test.use({ signsInAfresh: true, ignoreHTTPSErrors: true })

/** What a server says of a file beside what we ask of it. */
const OF_THE_SERVER = new Set([
  'accept-ranges', 'alt-svc', 'connection', 'content-encoding', 'content-length', 'content-type', 'date', 'etag',
  'keep-alive', 'last-modified', 'server', 'transfer-encoding', 'vary',
])
/** And of an answer: what the API's own limits are, and where a refusal is told. */
const OF_THE_API = /^(x-ratelimit-\w+|retry-after|x-request-id|www-authenticate)$/
const FOR_THE_API = ['accept', 'accept-encoding', 'authorization', 'connection', 'host', 'user-agent']
const LATER_MS = 59 * 60_000

for (const name of WEB_SERVERS) {
  test.describe(`behind ${name}`, () => {
    test.skip(findWebServer(name) === null, `${name} is not on this machine and could not be fetched`)
    test.skip(!hasOpenssl(), 'there is no openssl to make a certificate')
    let deployed: DeployedApp
    test.beforeAll(async ({ app }) => {
      deployed = await DeployedApp.start(name, app.origin)
    })
    test.afterAll(() => deployed.stop())

    test('each kind of path has the headers of the one source, once, and hardly any other', async () => {
      for (const { path, kind, status, type } of expectedPaths()) {
        const answer = await ask(`${deployed.origin}${path}`)
        expect.soft(answer.status, path).toBe(status)
        if (type) expect.soft(answer.headers.get('content-type')?.join(' and '), path).toMatch(type)
        const wanted = { ...headersOf(kind, deployed.deployment.allowances), ...STRICT_TRANSPORT }
        for (const [header, value] of Object.entries(wanted)) {
          expect.soft(answer.headers.get(header), `${header} of ${path}`).toEqual([value])
        }
        const others = [...answer.headers.keys()].filter((header) => !(header in wanted) && !OF_THE_SERVER.has(header))
        expect.soft(others.filter((header) => kind !== 'api' || !OF_THE_API.test(header)), path).toEqual([])
        expect.soft(answer.headers.get('server')?.join(' ') ?? '', 'no version of the server').not.toMatch(/\d/)
        expect.soft(answer.body.includes('id="root"'), `${path} is the start page`).toBe(kind === 'page' || path === '/index.html')
      }
    })

    test('files are compressed, known again when unchanged, and only read', async () => {
      const script = expectedPaths().find(({ path }) => /^\/assets\/libraries-.*\.js$/.test(path))?.path ?? ''
      const whole = await ask(`${deployed.origin}${script}`)
      const packed = await ask(`${deployed.origin}${script}`, { headers: { 'accept-encoding': 'gzip' } })
      expect(packed.headers.get('content-encoding')).toEqual(['gzip'])
      expect(packed.headers.get('vary')?.join(',')).toMatch(/accept-encoding/i)
      expect(packed.body.length).toBeLessThan(whole.body.length / 2)

      const page = await ask(`${deployed.origin}/callbacks`)
      const [etag = ''] = page.headers.get('etag') ?? []
      const again = await ask(`${deployed.origin}/callbacks`, { headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
      expect(again.headers.get('cache-control')).toEqual(page.headers.get('cache-control'))
      expect((await ask(`${deployed.origin}/icon.svg`, { method: 'POST', body: 'x' })).status).toBe(405)
    })

    test('an address by plain http leads to the same one by https', async () => {
      const answer = await ask(`${deployed.plainOrigin}/callbacks?number=T1`)
      expect([301, 308]).toContain(answer.status)
      expect(answer.headers.get('location')).toEqual([`${deployed.origin}/callbacks?number=T1`])
    })

    test('the API is told the token and the question, and nothing of who asks', async () => {
      const sent = {
        accept: 'application/json',
        authorization: 'Bearer not-a-token',
        cookie: 'session=1',
        origin: deployed.origin,
        referer: `${deployed.origin}/callbacks?number=T1`,
        te: 'trailers',
        'keep-alive': 'timeout=5',
        'proxy-authorization': 'Basic eDp5',
        'x-forwarded-for': '10.0.0.1',
        'x-anything': 'else',
        forwarded: 'for=10.0.0.1',
        'user-agent': 'a browser',
      }
      const question = '/public-api/callbacks?since=2026-11-20T00%3A00%3A00Z&entity_number=T%2F1+2'
      const answer = await ask(`${deployed.origin}${question}`, { headers: sent })
      const received = deployed.api.received.at(-1)
      expect(received).toMatchObject({ method: 'GET', url: question, body: '' })
      expect(received?.headers).toMatchObject({
        accept: 'application/json',
        authorization: 'Bearer not-a-token',
        host: new URL(deployed.deployment.api.origin).host,
        'user-agent': 'a browser',
      })
      expect(Object.keys(received?.headers ?? {}).filter((header) => !FOR_THE_API.includes(header))).toEqual([])
      // The sandbox saw the token that came through, and refused it in its own words.
      expect(answer.status).toBe(401)
      expect(JSON.parse(answer.body)).toHaveProperty('error.code')
    })

    test('nothing is written, and no failure of the API looks like one of the page', async () => {
      const api = (path: string, options = {}) => ask(`${deployed.origin}/public-api/${path}`, options)
      const before = deployed.api.received.length
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const refused = await api('callbacks', { method })
        expect(refused.status, method).toBe(405)
        expect(refused.headers.get('content-security-policy')).toHaveLength(1)
      }
      expect(deployed.api.received.length).toBe(before)
      const big = { headers: { 'content-length': '5000' }, body: 'x'.repeat(5000) }
      expect((await api('callbacks', big)).status).toBeGreaterThanOrEqual(400)
      expect(deployed.api.received.slice(before).map(({ body }) => body.length <= 1024)).not.toContain(false)

      const beganAtMs = performance.now()
      const [late, cut] = await Promise.all([api('hang'), api('cut')])
      expect(performance.now() - beganAtMs).toBeLessThan(10_000)
      expect([late.status, cut.status]).toEqual([504, 502])
      deployed.api.present(deployed.strangersCertificate)
      const strange = await api('callbacks', { headers: { authorization: 'Bearer secret' } })
      deployed.api.present(deployed.deployment.certificate ?? deployed.strangersCertificate)
      expect(strange.status, 'an API that nobody vouches for').toBe(502)
      for (const failed of [late, cut, strange]) {
        expect(failed.headers.get('content-type')?.join('')).toMatch(/^application\/json/)
        expect(failed.headers.get('cache-control')).toEqual(['no-store'])
        expect(JSON.parse(failed.body)).toMatchObject({ error: { code: 'bad_gateway' }, meta: { request_id: null } })
      }
    })

    test('one signs in, follows a link, reloads, and is renewed through the bridge', async ({ page, tenant, watch }) => {
      watch.allowStatus(400)
      const example = await tenant.example('started')
      const link = linkTo(example, { open: example.callbackId })
      await signIn(page, 'Max Manager', `${deployed.origin}${link}`)
      await expect(page).toHaveURL(`${deployed.origin}${link}`)
      await expect(account(page, 'Max Manager')).toBeVisible()
      await expect(new CallbacksScreen(page).detail(example.callbackId)).toBeVisible()
      await page.reload()
      await expect(new CallbacksScreen(page).detail(example.callbackId)).toBeVisible()

      // Its sign-in is of another site, so that the hidden frame finds nobody: but it is answered, through the bridge, at once.
      await tenant.signIn({ revokeAll: true })
      await page.clock.setFixedTime((await tenant.nowMs()) + LATER_MS)
      await page.getByRole('navigation').getByRole('link', { name: 'Funnel' }).click()
      await expect(page.getByText('Your sign-in has ended')).toBeVisible({ timeout: 8_000 })
      await page.getByRole('button', { name: 'Sign in again' }).click()
    })

    test('callbacks are found and loaded, the funnel draws, and the log tells neither question nor token', async ({ page, tenant }) => {
      const example = await tenant.example('started')
      await signIn(page, 'Max Manager', `${deployed.origin}/callbacks`)
      const screen = new CallbacksScreen(page)
      await screen.expectRows()
      await screen.ticketNumber.fill(example.entityNumber ?? '')
      await screen.ticketNumber.press('Enter')
      await screen.expectRowsOf(example.entityNumber ?? '')
      await page.getByRole('navigation').getByRole('link', { name: 'Funnel' }).click()
      await expect(page.locator('svg.recharts-surface').first()).toBeVisible()
      expect((await page.context().cookies(deployed.origin)).map((cookie) => cookie.name)).not.toContain('api')

      await expect.poll(() => deployed.logs()).toContain('/callback-funnel')
      expect(deployed.logs()).not.toMatch(/Bearer|entity_number|eyJ/)
      expect(deployed.logs()).not.toContain(example.entityNumber ?? '?')
    })
  })
}
