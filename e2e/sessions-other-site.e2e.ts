import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallbacksScreen } from './support/callbacks-screen.ts'
import { account, signIn } from './support/people.ts'
import { serveApp } from './support/server.ts'
import { standBefore } from './support/stand-in.ts'
import { expect, test } from './support/test.ts'

test.use({ signsInAfresh: true })

const LATER_MS = 59 * 60_000

test('with the sign-in on another site, whose cookies no frame is given: tokens renew, and the end is told and mended by one click', async ({
  app,
  page,
  tenant,
  watch,
}) => {
  watch.allowStatus(400)
  const folder = mkdtempSync(join(tmpdir(), 'other-site-'))
  // 127.0.0.1 is another site than localhost, as login.microsoftonline.com is.
  const there = await standBefore(new URL(app.origin), {}, '127.0.0.1')
  const config = join(folder, 'config.json')
  writeFileSync(config, await (await fetch(`${there.origin}/config.json`)).text())
  const here = await serveApp({ NEO_CONFIG: config, NEO_API: there.origin })
  try {
    const nowMs = await tenant.nowMs()
    await signIn(page, 'Max Manager', `${here.origin}/callbacks?since=2026-11-19T12:00:00Z&until=2026-11-20T15:00:00Z`)
    const screen = new CallbacksScreen(page)
    await screen.expectRows()
    const first = await screen.loadedCount()
    await tenant.forgetAuthority()

    await page.clock.setFixedTime(nowMs + LATER_MS)
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect.poll(() => screen.loadedCount()).toBeGreaterThan(first)
    expect(await tenant.grants()).toEqual(['refresh_token'])

    // The service still knows the person, but the hidden frame is not allowed to say who it is.
    await tenant.signIn({ revokeRefresh: true })
    await tenant.forgetAuthority()
    await page.clock.setFixedTime(nowMs + 2 * LATER_MS)
    const second = await screen.loadedCount()
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect(page.getByText('Your sign-in has ended')).toBeVisible()
    expect(await tenant.silentSignIns()).toBe(1)
    expect(await screen.loadedCount()).toBe(second)

    await page.getByRole('button', { name: 'Sign in again' }).click()
    await expect(account(page, 'Max Manager')).toBeVisible()
    await expect(page.getByText('Your sign-in has ended')).toBeHidden()
    await screen.expectRows()
  } finally {
    await page.goto('about:blank')
    await Promise.all([here.stop(), there.stop()])
    rmSync(folder, { recursive: true })
  }
})
