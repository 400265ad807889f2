import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright/test'

const BETWEEN_MS = 150
const AT_MOST = 40

/** Resolves when two shots in a row are the same: charts are drawn, late columns have come, nothing moves any more. */
export async function stoodStill(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  let before: Buffer | null = null
  for (let tries = 0; tries < AT_MOST; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each is compared with the one before
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    if (before?.equals(now)) return
    before = now
    // oxlint-disable-next-line no-await-in-loop
    await wait(BETWEEN_MS)
  }
  throw new Error(`${page.url()} does not come to rest`)
}
