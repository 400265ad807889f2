import { AxeBuilder } from '@axe-core/playwright'
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

/** axe finds nothing on the page as it stands, or in a part of it, in light and in dark. */
export async function expectAccessible(page: Page, only?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await transitionsEnded(page)
    // What passes is not described: on a full page that took a third of the time. The size of targets, which WCAG 2.2 asks
    // for, is not looked at unless asked for.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    if (only) axe.include(only)
    // The page is the same in the dark, in other colours.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    const findings = violations.flatMap((violation) =>
      violation.nodes.map((node) => `${colorScheme}: ${violation.id}: ${violation.help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    )
    expect(findings, `axe in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
