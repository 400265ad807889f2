import type { Page } from 'playwright/test'
import { funnelLink } from '../../e2e/support/funnel-numbers.ts'
import type { Stage, Scene } from './scene.ts'

const DAY = ['2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z'] as const

/** /funnel, and its parts one by one, as the page is longer than a screen. */
export const FUNNEL_SCENES: readonly Scene[] = [
  { name: 'funnel', kept: ['light', 'dark', 'narrow', 'wide', 'print', 'forced-colors'], play: enterFunnel },
  { name: 'funnel-attention', kept: ['light'], play: (stage) => showPart(stage, 'Attention') },
  { name: 'funnel-times', kept: ['light'], play: (stage) => showPart(stage, 'Where the time goes') },
  { name: 'funnel-trend', kept: ['light', 'dark', 'narrow'], play: (stage) => showPart(stage, 'Trend') },
  { name: 'funnel-change-types', kept: ['light'], play: (stage) => showPart(stage, 'By change type') },
  { name: 'funnel-comparison', kept: ['light'], play: (stage) => showPart(stage, 'Compared with before') },
]

async function enterFunnel({ page, enter }: Stage): Promise<void> {
  await enter('Max Manager', funnelLink(...DAY))
  await page.locator('svg.recharts-surface').first().waitFor()
  await page.getByText(/^(\d+) of \1 slices$/).waitFor()
}

async function showPart(stage: Stage, name: string): Promise<void> {
  await enterFunnel(stage)
  await scrollTo(stage.page, name)
}

async function scrollTo(page: Page, name: string): Promise<void> {
  // With a little of what is above it.
  await page.getByRole('heading', { name, exact: true }).first().evaluate((heading) => {
    heading.style.scrollMarginTop = '24px'
    heading.scrollIntoView({ block: 'start' })
  })
}
