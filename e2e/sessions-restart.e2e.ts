import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { account, signIn } from './support/people.ts'
import { freePort, serveApp } from './support/server.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

test('a server that ends and starts again in the middle: what is there stays, and goes on unseen or says what to do', async ({
  page,
  watch,
}) => {
  watch.allow(/net::ERR_CONNECTION_REFUSED/, 'the server is gone for a while')
  watch.allowStatus(401)
  watch.allowStatus(400)
  const folder = mkdtempSync(join(tmpdir(), 'restarted-'))
  const keyFile = join(folder, 'keys.json')
  const port = await freePort()
  const start = () => serveApp({ SANDBOX_CALLBACKS: '600', SANDBOX_KEY_FILE: keyFile }, port)
  let app = await start()
  try {
    await signIn(page, 'Tess Technician', `${app.origin}/callbacks?since=2026-11-14T12:00:00Z&until=2026-11-20T15:00:00Z`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    await screen.rows().nth(1).click()
    const opened = page.locator('[data-callback-id]').first()
    await expect(opened).toBeVisible()
    const before = await screen.loadedCount()
    const loadMore = page.getByRole('button', { name: 'Load more' })

    await app.stop()
    await loadMore.click()
    const told = page.getByRole('alert').filter({ hasText: 'The API could not be reached' })
    await expect(told).toBeVisible()
    await expect(opened).toBeVisible()
    expect(await screen.loadedCount()).toBe(before)

    app = await start()
    await told.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => screen.loadedCount()).toBeGreaterThan(before)
    await expect(page.getByText('Your sign-in has ended')).toBeHidden()
    const withMore = await screen.loadedCount()

    // With keys of its own it knows nobody any more.
    await app.stop()
    rmSync(keyFile)
    app = await start()
    await loadMore.click()
    await expect(page.getByText('Your sign-in has ended')).toBeVisible()
    await expect(opened).toBeVisible()
    expect(await screen.loadedCount()).toBe(withMore)
    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(account(page, 'Tess Technician')).toBeVisible()
    await screen.expectRows()
  } finally {
    await page.goto('about:blank')
    await app.stop()
    rmSync(folder, { recursive: true })
  }
})
