import { CallbacksScreen } from './support/callbacks-screen.ts'
import { account, signIn } from './support/people.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const SECRET = 'readonly0000000000000001'
const REVOKED = 'revoked00000000000000001'

/** The sandbox's configuration, with what lets a developer hand over a key. */
function withDeveloperKey(text: string): string {
  const config: { api: object } = JSON.parse(text)
  return JSON.stringify({ ...config, api: { ...config.api, developerKey: true } })
}

test('an API key speaks for a developer while the page lives: refused for production, shown by its end alone, kept nowhere', async ({
  app,
  page,
  context,
  watch,
}) => {
  watch.allowStatus(401)
  watch.allowStatus(403)
  const said: string[] = []
  const addresses: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('request', (request) => addresses.push(request.url()))
  const standIn = await standBefore(new URL(app.origin), { '/config.json': withDeveloperKey })
  try {
    await signIn(page, 'Vera Viewer', `${standIn.origin}/callbacks`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    const field = page.getByLabel('API key, for developers')
    const use = async (key: string) => {
      if (!(await field.isVisible())) await account(page, 'Vera Viewer').click()
      await field.fill(key)
      await page.getByRole('button', { name: 'Use this key' }).click()
    }
    const allowed = page.getByRole('heading', { name: 'Stages' })
    const refused = page.getByRole('alert').filter({ hasText: 'Your role may lack Analytics access' })

    await use(`neo_sk_prod_${SECRET}`)
    await expect(page.getByText('This is a key of production (“prod”)')).toBeVisible()
    await expect(field).toHaveValue('')
    await use(`neo_sk_sandbox_${REVOKED}`)
    await expect(page.getByText('The API refused the API key, so it was forgotten')).toBeVisible()
    await screen.expectRows()

    await use(`neo_sk_sandbox_${SECRET}`)
    await expect(page.getByText('API key for “sandbox”, ending in 0001')).toBeVisible()
    await screen.expectRows()
    // Which Vera herself may not see.
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Funnel' }).click()
    await expect(allowed).toBeVisible()

    const places = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, document.documentElement.outerHTML]))
    for (const secret of [SECRET, REVOKED]) {
      expect(places).not.toContain(secret)
      expect([...said, ...addresses].join('\n')).not.toContain(secret)
    }

    await page.getByRole('button', { name: 'Forget the key' }).click()
    await expect(refused).toBeVisible()
    await expect(page.getByText('API key for “sandbox”')).toBeHidden()
    await use(`neo_sk_sandbox_${SECRET}`)
    await expect(allowed).toBeVisible()
    await page.reload()
    await expect(refused).toBeVisible()

    // Where the configuration does not ask for it, nobody is offered it.
    await page.goto(`${app.origin}/callbacks`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await account(page, 'Vera Viewer').click()
    await expect(page.getByRole('dialog', { name: 'Account' }).getByRole('button', { name: 'Sign out' })).toBeVisible()
    await expect(field).toBeHidden()
  } finally {
    await page.goto('about:blank')
    await standIn.stop()
  }
})
