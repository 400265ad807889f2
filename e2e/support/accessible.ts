import axe, { type RunOptions } from 'axe-core'
import { expect, type Page } from 'playwright/test'

/** A colour that is still on its way from light to dark is nobody's fault. What pulses for ever is not waited for. */
function transitionsEnded(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    ),
  )
}

/** Beside the usual rules the size of targets, which WCAG 2.2 asks for. What passes is not described, which saves time. */
const ALL_RULES: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
/** The page is the same in the dark, in other colours. */
const COLOUR_RULES: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] }

/**
 * axe finds nothing on the page as it stands, or in a part of it, in light and in dark. It runs in the page itself: its own
 * builder for Playwright carries the whole page's results to a second page and back, which takes four times as long, and is
 * for pages with frames.
 */
export async function expectAccessible(page: Page, only?: string): Promise<void> {
  await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await transitionsEnded(page)
    const findings = await page.evaluate(
      async ({ part, options, scheme }) => {
        const { violations } = await window.axe.run(part ?? document, options)
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${scheme}: ${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
        )
      },
      { part: only, options: colorScheme === 'light' ? ALL_RULES : COLOUR_RULES, scheme: colorScheme },
    )
    expect(findings, `axe in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

declare global {
  // An interface, because only interfaces can be added to.
  interface Window {
    axe: typeof axe
  }
}
