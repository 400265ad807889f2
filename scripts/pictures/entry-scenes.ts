import { standBefore } from '../../e2e/support/stand-in.ts'
import type { Scene } from './scene.ts'

/** What one sees without being signed in, and on a site that is not set up. */
export const ENTRY_SCENES: readonly Scene[] = [
  {
    name: 'sign-in',
    kept: ['light', 'dark', 'narrow'],
    async play({ page }) {
      await page.goto('/callbacks')
      await page.getByRole('button', { name: 'Sign in' }).waitFor()
    },
  },
  {
    name: 'signed-out',
    kept: ['light'],
    async play({ page, enter }) {
      await enter('Tess Technician', '/callbacks?number=T19990101.0001')
      await page.getByRole('button', { name: 'Account of Tess Technician' }).click()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
    },
  },
  {
    name: 'config-error',
    kept: ['light'],
    async play({ page, tenant }) {
      const config = JSON.stringify({ label: 'Test', api: { scopes: [] }, auth: { clientId: 'x', authority: 'https://login.example/t' } })
      const standIn = await standBefore(new URL(tenant.origin), { '/config.json': config })
      try {
        await page.goto(`${standIn.origin}/callbacks`)
        await page.getByRole('heading', { name: 'This site is not set up yet' }).waitFor()
      } finally {
        await standIn.stop()
      }
    },
  },
  {
    name: 'not-found',
    kept: [],
    async play({ enter }) {
      await enter('Tess Technician', '/no-such-page')
    },
  },
]
