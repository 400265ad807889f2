import { CallbacksScreen } from '../../e2e/support/callbacks-screen.ts'
import { funnelLink } from '../../e2e/support/funnel-numbers.ts'
import type { Scene } from './scene.ts'

const WINDOW = '/callbacks?since=2026-11-20T12:00:00Z'
const HOLDS_ON_MS = 60_000

/** What the pages look like while they have nothing yet, nothing at all, or nothing but bad news. */
export const STATE_SCENES: readonly Scene[] = [
  {
    name: 'callbacks-empty',
    kept: ['light'],
    async play({ page, enter }) {
      await enter('Tess Technician', '/callbacks?number=T19990101.0001')
      await page.getByRole('heading', { name: /no callbacks/i }).waitFor()
    },
  },
  {
    name: 'callbacks-error',
    kept: ['light', 'dark'],
    async play({ page, tenant, enter }) {
      await tenant.fail({ name: 'status-422', endpoint: 'callbacks', times: 'forever' })
      await enter('Tess Technician', WINDOW)
      await page.getByRole('alert').first().waitFor()
    },
  },
  ...(['callbacks', 'story', 'workflows', 'funnel'] as const).map(
    (name): Scene => ({
      name: `${name}-loading`,
      kept: ['light'],
      async play({ page, tenant, enter, chosen }) {
        await tenant.fail({ name: 'slow', times: 'forever', milliseconds: HOLDS_ON_MS })
        const at = { callbacks: WINDOW, story: `/story?number=${chosen.busiestTicket}`, workflows: '/workflows?since=2026-11-20T12:00:00Z', funnel: funnelLink('2026-11-19T15:00:00Z', '2026-11-20T15:00:00Z') }
        await enter('Tess Technician', at[name])
        await page.getByRole('status', { name: /^Loading/ }).first().waitFor()
      },
    }),
  ),
  {
    name: 'callbacks-offline',
    kept: ['light'],
    async play({ page, enter }) {
      await enter('Tess Technician', WINDOW)
      await new CallbacksScreen(page).rows().first().waitFor()
      await page.context().setOffline(true)
      await page.getByText(/^You are offline/).waitFor()
    },
  },
  {
    name: 'callbacks-rate-limited',
    kept: ['light'],
    async play({ page, tenant, enter }) {
      await enter('Tess Technician', WINDOW)
      await new CallbacksScreen(page).rows().first().waitFor()
      await tenant.fail({ name: 'rate-limited', endpoint: 'callbacks', times: 'forever', retryAfterSeconds: 40 })
      await page.getByRole('button', { name: 'Ask the API again' }).click()
      await page.getByText(/^The API asks us to wait/).waitFor()
    },
  },
]
