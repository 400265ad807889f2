import type { Page } from 'playwright/test'
import type { Scene } from './scene.ts'

/** Some hours of a working day, all of it loaded. */
const HOURS = { since: '2026-11-20T12:04:00Z', until: '2026-11-20T15:04:00Z' }

/** /workflows, and one of them opened. */
export const WORKFLOWS_SCENES: readonly Scene[] = [
  {
    name: 'workflows',
    kept: ['light', 'dark', 'narrow', 'wide', 'print'],
    async play({ page, enter }) {
      await enter('Max Manager', `/workflows?${new URLSearchParams(HOURS)}`)
      await loadAll(page)
    },
  },
  {
    name: 'workflow-opened',
    kept: ['light', 'dark', 'narrow'],
    async play({ page, tenant, enter }) {
      const { workflowId } = await tenant.example('run_once_limit')
      await enter('Max Manager', `/workflows?${new URLSearchParams({ ...HOURS, workflow: String(workflowId) })}`)
      await loadAll(page)
      const checks = page.getByRole('table', { name: 'Checks that did not hold, of the filter' })
      await checks.waitFor()
      await page.getByRole('row').filter({ has: checks }).evaluate((row) => {
        // Below the head of the table, and with the line that it opened from.
        row.style.scrollMarginTop = '52px'
        row.scrollIntoView({ block: 'start' })
      })
    },
  },
]

async function loadAll(page: Page): Promise<void> {
  const all = page.getByText(/^All [\d,]+ callbacks that the API lists are loaded$/)
  const more = page.getByRole('button', { name: 'Load all' })
  await all.or(more).first().waitFor()
  if (await more.isVisible()) await more.click()
  await all.waitFor()
}
