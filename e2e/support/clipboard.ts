import type { Page } from 'playwright/test'

export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The clipboard is the browser's and outlives a test: what an earlier one copied must not pass for what this one does. */
export function emptyClipboard(page: Page): Promise<void> {
  return page.evaluate(() => navigator.clipboard.writeText(''))
}
