import type { Browser } from 'playwright'
import { CallbacksScreen } from '../e2e/support/callbacks-screen.ts'
import { signIn } from '../e2e/support/people.ts'
import { median } from './statistics.ts'

const CAPTURED_PAGES = 20

/** What nobody can go below: JSON.parse of the same answers and nothing else, in the same browser. Milliseconds per MB. */
export async function parseFloor(browser: Browser, origin: string, link: string): Promise<number> {
  const context = await browser.newContext({ baseURL: origin })
  const page = await context.newPage()
  const texts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/public-api/callbacks?') && response.ok()) texts.push(response.text())
  })
  await signIn(page, 'Max Manager', link)
  await new CallbacksScreen(page).rows().first().waitFor()
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  while (texts.length < CAPTURED_PAGES) {
    // oxlint-disable-next-line no-await-in-loop -- waiting is what it is for
    await page.waitForTimeout(100)
  }
  await page.getByRole('button', { name: 'Stop' }).click()
  const captured = await Promise.all(texts.slice(0, CAPTURED_PAGES))
  const rates = await page.evaluate(
    (answers) =>
      [1, 2, 3, 4, 5].map(() => {
        const startedAtMs = performance.now()
        for (const answer of answers) JSON.parse(answer)
        const bytes = answers.reduce((sum, answer) => sum + answer.length, 0)
        return (performance.now() - startedAtMs) / (bytes / 1e6)
      }),
    captured,
  )
  await context.close()
  return median(rates)
}
