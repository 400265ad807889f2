import { startMock } from './independent-mock/mock.ts'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { signIn } from './support/people.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

// Prism's seeds decide what its random answers look like; three of them meet nulls, empty lists and odd numbers.
for (const seed of ['abc', 'second', 'third']) {
  test(`both pages render the random, valid answers of an independent mock (seed ${seed})`, async ({ app, page }) => {
    test.setTimeout(120_000)
    const mock = await startMock(`${app.origin}/public-api/openapi.json`, seed)
    const standIn = await standBefore(new URL(app.origin), { '/public-api/': new URL(mock.origin) })
    try {
      await signIn(page, 'Max Manager', `${standIn.origin}/callbacks?since=2026-11-20T03:00:00Z`)
      const screen = new CallbacksScreen(page)
      await screen.expectRows()
      await screen.rows().first().click()
      await expect(page.locator('[data-callback-id]').first()).toBeVisible()

      // The mock says for ever that there is more, and gives the same page again: nothing may go round in circles.
      const loadAll = page.getByRole('button', { name: 'Load all in the window' })
      if (await loadAll.isVisible()) await loadAll.click()
      await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden({ timeout: 30_000 })

      await page.getByRole('navigation').getByRole('link', { name: 'Funnel' }).click()
      await expect(page.getByRole('heading', { name: 'Stages' })).toBeVisible()
      await expect(page.getByText('This page stopped working')).toBeHidden()
    } finally {
      // Nothing may be asked of servers that are about to end.
      await page.goto('about:blank')
      await standIn.stop()
      await mock.stop()
    }
  })
}
