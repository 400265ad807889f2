import { expectAccessible } from './support/accessible.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

const WRONG = [
  ['a field that is missing', JSON.stringify({ label: 'Test', api: { scopes: ['api://x/y'] } }), /auth/],
  ['a list that is empty', JSON.stringify({ label: 'Test', api: { scopes: [] }, auth: { clientId: 'x', authority: 'https://login.example/t' } }), /api\.scopes/],
  ['what is no JSON', '<!doctype html><title>index</title>', /config\.json/],
] as const

for (const [what, config, words] of WRONG) {
  test(`a configuration with ${what} shows what is wrong and where`, async ({ app, page }) => {
    const standIn = await standBefore(new URL(app.origin), { '/config.json': config })
    try {
      await page.goto(`${standIn.origin}/callbacks`)
      await expect(page.getByRole('heading', { name: 'This site is not set up yet' })).toBeVisible()
      await expect(page.getByRole('alert')).toContainText(words)
      await expectAccessible(page)
    } finally {
      // Nothing may be asked of a server that is about to end.
      await page.goto('about:blank')
      await standIn.stop()
    }
  })
}

/** Nobody listens there. */
const NOWHERE = new URL('http://localhost:9')

test('a page that gets no configuration, or not the script of its sign-in, says so, and starts by itself when it is connected', async ({
  app,
  page,
  context,
  watch,
}) => {
  watch.allowStatus(502)
  const instead: Record<string, URL> = { '/config.json': NOWHERE }
  const standIn = await standBefore(new URL(app.origin), instead)
  const reconnect = async () => {
    await context.setOffline(true)
    await context.setOffline(false)
  }
  try {
    await page.goto(`${standIn.origin}/callbacks`)
    await expect(page.getByRole('heading', { name: 'This page could not start' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('/config.json')
    await expect(page.getByRole('alert')).toContainText('Check your connection')
    await expectAccessible(page)

    delete instead['/config.json']
    instead['/assets/open-session'] = NOWHERE
    await reconnect()
    await expect(page.getByRole('heading', { name: 'Sign-in could not be started' })).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('A part of this page could not be loaded')

    delete instead['/assets/open-session']
    await reconnect()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  } finally {
    await page.goto('about:blank')
    await standIn.stop()
  }
})
