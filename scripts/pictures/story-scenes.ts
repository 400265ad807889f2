import type { Page } from 'playwright/test'
import { cellOf, StoryScreen, storyOf } from '../../e2e/support/story-screen.ts'
import type { Scene } from './scene.ts'

/** /story: a ticket with much to tell, one of its cells opened, and one workflow asked about. */
export const STORY_SCENES: readonly Scene[] = [
  {
    name: 'story',
    kept: ['light', 'dark', 'narrow', 'wide', 'print', 'forced-colors'],
    async play({ page, enter, chosen: { busiestTicket } }) {
      await enter('Tess Technician', `/story?${new URLSearchParams({ number: busiestTicket })}`)
      await matrixStands(page)
    },
  },
  {
    name: 'story-cell',
    kept: ['light', 'narrow'],
    async play({ page, tenant, enter }) {
      const example = await tenant.example('ticket_filter_mismatch')
      await enter('Tess Technician', storyOf(example, cellOf(example)))
      await matrixStands(page)
      await new StoryScreen(page).opened().getByRole('heading', { name: example.workflowName ?? '', exact: true }).waitFor()
    },
  },
  {
    name: 'story-asked',
    kept: ['light'],
    async play({ page, enter, chosen: { askedAbout } }) {
      const { number, workflowId } = askedAbout
      await enter('Tess Technician', `/story?${new URLSearchParams({ number, workflow: String(workflowId) })}`)
      await matrixStands(page)
      await page.getByRole('region', { name: /^Verdict for / }).waitFor()
    },
  },
  {
    name: 'story-compared',
    kept: ['light'],
    async play({ page, tenant, enter }) {
      const example = await tenant.example('error')
      await enter('Tess Technician', storyOf(example))
      await matrixStands(page)
      await page.getByRole('heading', { name: 'What changed between two callbacks' }).evaluate((heading) => heading.scrollIntoView())
    },
  },
]

async function matrixStands(page: Page): Promise<void> {
  await new StoryScreen(page).grid.getByRole('row').nth(1).waitFor()
  await page.getByText(/^All [\d,]+ callbacks loaded$/).first().waitFor()
}
