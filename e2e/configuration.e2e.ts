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
