import { CallbacksScreen, linkTo } from '../../e2e/support/callbacks-screen.ts'
import type { Scene } from './scene.ts'

/** /callbacks, as one comes to it, with a callback open, and asked about one workflow. */
export const FIND_SCENES: readonly Scene[] = [
  {
    name: 'callbacks',
    kept: ['light', 'dark', 'narrow', 'wide', 'forced-colors'],
    async play({ page, enter }) {
      await enter('Tess Technician', '/callbacks?since=2026-11-19T15:04:00Z')
      await new CallbacksScreen(page).rows().first().waitFor()
      await page.getByRole('region', { name: 'Among the loaded callbacks' }).getByText(/ loaded$/).first().waitFor()
    },
  },
  {
    name: 'callback-opened',
    kept: ['light', 'dark', 'narrow'],
    async play({ page, tenant, enter }) {
      const example = await tenant.example('ticket_filter_mismatch')
      await enter('Tess Technician', linkTo(example, { open: example.callbackId, match: String(example.workflowId) }))
      await new CallbacksScreen(page).detail(example.callbackId).getByRole('table').first().waitFor()
    },
  },
  {
    name: 'verdict',
    kept: ['light', 'dark', 'narrow', 'print', 'more-contrast'],
    async play({ page, enter, chosen: { askedAbout } }) {
      const { number, workflowId } = askedAbout
      await enter('Tess Technician', `/callbacks?${new URLSearchParams({ number, workflow: String(workflowId) })}`)
      await page.getByRole('button', { name: 'Compare with the last time it started' }).waitFor()
      await new CallbacksScreen(page).rows().first().waitFor()
    },
  },
  {
    name: 'compared',
    kept: ['light'],
    async play({ page, enter, chosen: { askedAbout } }) {
      const { number, workflowId } = askedAbout
      await enter('Tess Technician', `/callbacks?${new URLSearchParams({ number, workflow: String(workflowId) })}`)
      await page.getByRole('button', { name: 'Compare with the last time it started' }).click()
      await page.getByRole('link', { name: 'Open that callback' }).waitFor()
      await page.getByRole('region', { name: /^The last time .* started$/ }).evaluate((panel) => panel.scrollIntoView({ block: 'center' }))
    },
  },
]
