import { createServer } from 'node:http'
import { CallbacksScreen, linkTo } from './support/callbacks-screen.ts'
import { clipboard, emptyClipboard } from './support/clipboard.ts'
import { account, signIn } from './support/people.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const WINDOW = '/callbacks?since=2026-11-20T14:00:00Z&until=2026-11-20T15:00:00Z'
const SECRET = /eyJ[\w-]{8,}|neo_sk_\w+/
/** What a person kept on purpose, with what it says, and how they like to see things. No customer's values get in by themselves. */
const KEPT_ON_PURPOSE = /^(?:views|choices)-[0-9a-f]{20}$/
const OWN_OF_THE_TAB = ['kept-funnels', 'tenant-zone', 'tsr-scroll-restoration-v1_3']

test('nothing secret and nothing of a customer is kept, logged, told or copied, after a walk through all pages', async ({
  page,
  context,
  tenant,
  enter,
  watch,
}) => {
  watch.allowStatus(500)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const said: string[] = []
  const addresses: string[] = []
  const shown: string[] = []
  const copied: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('request', (request) => addresses.push(request.url()))
  // Names under which answers are kept in memory: React Query keeps them in maps.
  await page.addInitScript(() => {
    const names = new Set<string>()
    const set: typeof Map.prototype.set = Reflect.get(Map.prototype, 'set')
    const noted = new Proxy(set, {
      apply: (own, map, given: [unknown, unknown]) => {
        if (typeof given[0] === 'string' && given[0].startsWith('[')) names.add(given[0])
        return Reflect.apply(own, map, given)
      },
    })
    Object.assign(Map.prototype, { set: noted })
    Object.assign(window, { namesInMemory: names })
  })
  const look = async () => {
    shown.push(await page.title(), await page.locator('body').innerText())
  }
  const example = await tenant.example('ticket_filter_mismatch')
  const name = example.workflowName ?? ''
  await enter('Max Manager', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
  const match = new CallbacksScreen(page).detail(example.callbackId).locator(`[data-workflow-id="${example.workflowId}"]`)
  const dialog = page.getByRole('dialog', { name: `Copy “${name}” as` })
  for (const form of [/Ticket note Plain/, /Markdown/, /JSON/, /CSV/, /curl/]) {
    await match.getByRole('button', { name: `Other ways to copy “${name}”` }).click()
    await emptyClipboard(page)
    await dialog.getByRole('button', { name: form }).click()
    await expect.poll(() => clipboard(page)).not.toBe('')
    copied.push(await clipboard(page))
  }
  expect(copied.at(-1)).toContain('Authorization: Bearer <token>')
  await look()

  const pages = page.getByRole('navigation', { name: 'Pages' })
  await pages.getByRole('link', { name: 'Story' }).click()
  await expect(page.getByRole('grid', { name: /^Story of / })).toBeVisible()
  await look()
  await pages.getByRole('link', { name: 'Workflows' }).click()
  await expect(page.getByRole('table').locator('[role=row][data-row-id]').first()).toBeVisible()
  await look()
  await pages.getByRole('link', { name: 'Funnel' }).click()
  await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
  await expect(page.getByText(/^(\d+) of \1 slices$/)).toBeVisible()
  await look()

  await tenant.fail({ name: 'status-500', endpoint: 'any', times: 'forever' })
  await pages.getByRole('link', { name: 'Callbacks' }).click()
  const told = page.getByRole('alert').filter({ hasText: 'The API failed' })
  await expect(told).toBeVisible()
  await look()
  await emptyClipboard(page)
  await told.getByRole('button', { name: 'Copy request id' }).click()
  await expect.poll(() => clipboard(page)).not.toBe('')
  copied.push(await clipboard(page))

  const kept = await page.evaluate(() => ({
    local: Object.entries(localStorage).map(([key, value]) => [key, String(value)] as const),
    session: Object.entries(sessionStorage).map(([key, value]) => [key, String(value)] as const),
    cookie: document.cookie,
    names: [...((window as typeof window & { namesInMemory?: Set<string> }).namesInMemory ?? [])],
  }))
  const databases = await page.evaluate(async () => [...(await indexedDB.databases()).map((one) => one.name), ...(await caches.keys())])
  expect(databases).toEqual([])
  expect(kept.names.filter((one) => one.includes('callback')).length, 'names of answers were noted').toBeGreaterThan(2)
  // MSAL's tokens live in this tab's storage by design, and in no other place.
  const ours = kept.session.filter(([key]) => !key.startsWith('msal'))
  const places = { local: kept.local, cookie: kept.cookie, ours, names: kept.names, said, shown, copied }
  expect(JSON.stringify(places)).not.toMatch(SECRET)
  // The authority's answer comes in a fragment, which no server is sent; it holds a code that is good once.
  expect(addresses.filter((address) => SECRET.test(address.replace(/[?&](?:state|claims|nonce)=[^&]*/g, '')))).toEqual([])
  const customer = [example.callbackId, example.entityId, example.entityNumber ?? example.entityId, name]
  const notOnPurpose = kept.local.filter(([key]) => !KEPT_ON_PURPOSE.test(key))
  for (const value of customer) expect(JSON.stringify([notOnPurpose, kept.cookie, ours, said])).not.toContain(value)
  expect(ours.map(([key]) => key).filter((key) => !OWN_OF_THE_TAB.includes(key))).toEqual([])
})

test('at a sign-out that the authority is slow to answer, all of the person is gone already', async ({ app, page, tenant }) => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, 'localhost', resolve))
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { authority } = await authorityOf(app.origin)
  const standIn = await standBefore(new URL(app.origin), { [`${authority}/oauth2/v2.0/logout`]: new URL(`http://localhost:${port}`) })
  try {
    // The driver asks a page nothing while it is being left, so the page says by itself what it still shows and keeps.
    const left = { text: '', kept: ['account'] }
    await page.exposeFunction('tellWhatIsLeft', (told: { text: string; kept: string[] }) => void Object.assign(left, told))
    await page.addInitScript(() => {
      const tell = () => {
        const { tellWhatIsLeft } = window as typeof window & { tellWhatIsLeft?: (told: object) => void }
        if (document.querySelector('h1')?.textContent !== 'Signing out') return
        tellWhatIsLeft?.({ text: document.body.innerText, kept: Object.keys(sessionStorage) })
        requestAnimationFrame(tell)
      }
      new MutationObserver(tell).observe(document, { childList: true, subtree: true })
    })
    await page.clock.setFixedTime(await tenant.nowMs())
    await signIn(page, 'Max Manager', `${standIn.origin}${WINDOW}`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    const [row] = await screen.facts()
    await screen.rows().nth(1).click()
    await expect(page.locator('[data-callback-id]').first()).toBeVisible()
    expect(page.workers()).not.toEqual([])

    await account(page, 'Max Manager').click()
    await page.getByRole('button', { name: 'Sign out' }).click({ noWaitAfter: true })
    await expect.poll(() => left.text).toContain('Signing out')
    expect(left.text).not.toContain(row?.['Entity'] ?? 'no entity')
    await expect.poll(() => page.workers()).toEqual([])
    await expect.poll(() => left.kept.filter((key) => /token|account|kept-funnels/i.test(key))).toEqual([])
  } finally {
    await page.goto('about:blank')
    await standIn.stop()
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  }
})

test('when somebody else signs in in another tab, this one asks for its own person again', async ({ page, context, tenant, enter, watch }) => {
  watch.allowStatus(400)
  await enter('Tess Technician', WINDOW)
  const screen = new CallbacksScreen(page)
  await screen.expectRows()
  const other = await context.newPage()
  await other.clock.setFixedTime(await tenant.nowMs())
  await context.clearCookies()
  await signIn(other, 'Max Manager', '/callbacks')
  await expect(account(other, 'Max Manager')).toBeVisible()

  await tenant.signIn({ revokeRefresh: true })
  await page.bringToFront()
  await page.clock.setFixedTime((await tenant.nowMs()) + 59 * 60_000)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText('Your sign-in has ended')).toBeVisible()
  await expect(account(page, 'Tess Technician')).toBeVisible()
})

/** The path of the authority's endpoints. */
async function authorityOf(origin: string): Promise<{ authority: string }> {
  const config: { auth: { authorityMetadata: { issuer: string; token_endpoint: string } } } = await (await fetch(`${origin}/config.json`)).json()
  const { pathname } = new URL(config.auth.authorityMetadata.token_endpoint)
  return { authority: pathname.replace('/oauth2/v2.0/token', '') }
}
