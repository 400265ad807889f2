import { HOSTILE_TEXTS, LONG_TEXT } from '../sandbox/scenarios/hostile-text.ts'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { expectHarmless } from './support/harm.ts'
import { account, signIn } from './support/people.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const ALL = HOSTILE_TEXTS.join(' ')
const SCRIPT = 'javascript:window.hostileRan=1'

type ConfigText = { label: string; api: object; auth: { authorityMetadata: object }; links?: object }

function changing(change: (config: ConfigText) => object): (text: string) => string {
  return (text) => {
    const config: ConfigText = JSON.parse(text)
    return JSON.stringify({ ...config, ...change(config) })
  }
}

test.beforeEach(({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog opened: ${dialog.message()}`)
  })
})

test('a label and links that are hostile do nothing at the sign-in, in the header, beside hostile rows, and after signing out', async ({
  app,
  page,
  tenant,
}) => {
  test.slow()
  await tenant.speak({ hostileText: true, ids: 'strings' })
  const config = changing(() => ({
    label: `${ALL} ${LONG_TEXT}`,
    links: {
      ticket: `https://psa.example/"><img class=hostile src=x onerror="window.hostileRan=1">/{entity_id}?n={entity_number}\u202E`,
      workflow: 'https://neo.example/#\u200B{workflow_id}',
    },
  }))
  const standIn = await standBefore(new URL(app.origin), { '/config.json': config })
  try {
    await page.goto(`${standIn.origin}/callbacks`)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expectHarmless(page)
    await signIn(page, 'Max Manager', `${standIn.origin}/callbacks?since=2026-11-20T14:00:00Z&until=2026-11-20T15:00:00Z`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    await screen.rows().first().click()
    await expect(page.locator('[data-callback-id]').first()).toBeVisible()
    await expect(page.getByRole('link').and(page.locator('[href^="https://neo.example/"], [href^="https://psa.example/"]')).first()).toBeAttached()
    await expectHarmless(page)
    await account(page, 'Max Manager').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
    await expectHarmless(page)
  } finally {
    await page.goto('about:blank')
    await standIn.stop()
  }
})

const REFUSED: readonly [what: string, change: (config: ConfigText) => object, where: string][] = [
  ['a link to a script', () => ({ links: { ticket: `${SCRIPT}/{entity_id}` } }), 'links.ticket'],
  ['an API that is a script', ({ api }) => ({ api: { ...api, baseUrl: SCRIPT } }), 'api.baseUrl'],
  ['an authority that is markup', ({ auth }) => ({ auth: { ...auth, authority: HOSTILE_TEXTS[0] } }), 'auth.authority'],
  [
    'a sign-in page that is a script',
    ({ auth }) => ({ auth: { ...auth, authorityMetadata: { ...auth.authorityMetadata, authorization_endpoint: SCRIPT } } }),
    'auth.authorityMetadata',
  ],
]

/** What is taken as it stands, since an application's own names may look like anything. */
const TAKEN: readonly [what: string, change: (config: ConfigText) => object][] = [
  ['names of the application and its scopes', ({ api, auth }) => ({ api: { ...api, scopes: [ALL] }, auth: { ...auth, clientId: ALL, knownAuthorities: [ALL] } })],
  ['the address of the API, and a hundred thousand characters', ({ api, auth }) => ({ api: { ...api, baseUrl: `/${ALL}` }, auth: { ...auth, clientId: LONG_TEXT } })],
]

test('each field that is hostile is refused by its name, or does nothing', async ({ app, page, watch }) => {
  // MSAL looks for an authority that it does not know, which the policy forbids; and a server refuses what is too long.
  watch.allow(/Content Security Policy|Failed to load resource/, 'what a hostile configuration asks for is not given')
  for (const [what, change, where] of REFUSED) {
    await test.step(what, async () => {
      const standIn = await standBefore(new URL(app.origin), { '/config.json': changing(change) })
      await page.goto(`${standIn.origin}/callbacks`)
      await expect(page.getByRole('alert')).toContainText(where)
      await expectHarmless(page)
      await page.goto('about:blank')
      await standIn.stop()
    })
  }
  for (const [what, change] of TAKEN) {
    await test.step(what, async () => {
      const standIn = await standBefore(new URL(app.origin), { '/config.json': changing(change) })
      await page.goto(`${standIn.origin}/callbacks`)
      await expect(page.getByRole('button', { name: 'Sign in' }).or(page.getByRole('alert'))).toBeVisible()
      await expectHarmless(page)
      await page.goto('about:blank')
      await standIn.stop()
    })
  }
})
