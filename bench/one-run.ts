import type { Browser, Page } from 'playwright'
import { CallbacksScreen } from '../e2e/support/callbacks-screen.ts'
import { signIn } from '../e2e/support/people.ts'
import { forgetNotes, heapMb, observe } from './measured-page.ts'
import { median, percentile } from './statistics.ts'

export type Figures = {
  rows: number
  requests: number
  answersMb: number
  loadAllSeconds: number
  loadingLongestTaskMs: number
  scrollLongestTaskMs: number
  scrollFrameP95Ms: number
  openRowMedianMs: number
  openRowLongestMs: number
  heapMb: number
}

const OPENED_ROWS = 12
const WHEEL_STEPS = 150

/** Loads the whole window in a fresh page, scrolls through it and opens rows. */
export async function oneRun(browser: Browser, origin: string, link: string): Promise<Figures> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await observe(page)
  await signIn(page, 'Max Manager', link)
  const screen = new CallbacksScreen(page)
  await screen.rows().first().waitFor()

  const startedAtMs = performance.now()
  await page.getByRole('button', { name: 'Load all in the window' }).click()
  await page.getByText(/^All [\d,]+ loaded$/).waitFor({ timeout: 300_000 })
  const loadAllSeconds = (performance.now() - startedAtMs) / 1000
  const rows = await screen.loadedCount()
  const loadingLongestTaskMs = await longestTask(page)
  const answers = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.includes('/public-api/callbacks'))
      .map((entry) => ('decodedBodySize' in entry ? Number(entry.decodedBodySize) : 0)),
  )

  const scrolled = await scroll(page, screen)
  const opened = await openRows(page, screen)
  const figures = {
    rows,
    requests: answers.length,
    answersMb: answers.reduce((sum, bytes) => sum + bytes, 0) / 1e6,
    loadAllSeconds,
    loadingLongestTaskMs,
    ...scrolled,
    openRowMedianMs: median(opened),
    openRowLongestMs: Math.max(...opened),
    heapMb: await heapMb(page),
  }
  await context.close()
  return figures
}

async function scroll(page: Page, screen: CallbacksScreen) {
  await screen.rows().nth(5).hover()
  await page.waitForTimeout(500)
  await forgetNotes(page)
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    // One turn of the wheel after the other is what scrolling is.
    // oxlint-disable-next-line no-await-in-loop
    await page.mouse.wheel(0, step % 3 === 0 ? 2_400 : 600)
  }
  await page.waitForTimeout(300)
  const frames = await page.evaluate(() => window.benchFrames)
  return { scrollLongestTaskMs: await longestTask(page), scrollFrameP95Ms: percentile(frames, 0.95) }
}

/** From the click to the paint that shows the verdicts, as the browser's own event timing has it (8 ms steps). */
async function openRows(page: Page, screen: CallbacksScreen): Promise<number[]> {
  const durations: number[] = []
  for (let index = 0; index < OPENED_ROWS; index += 1) {
    /* oxlint-disable no-await-in-loop -- one row after the other */
    await page.mouse.wheel(0, 1_500)
    await page.waitForTimeout(250)
    const row = screen.rows().nth(12)
    const id = (await row.getAttribute('data-row-id')) ?? ''
    await forgetNotes(page)
    await screen.row(id).click({ position: { x: 200, y: 12 } })
    await screen.detail(id).waitFor()
    await page.waitForTimeout(250)
    const clicks = await page.evaluate(() => window.benchEvents.filter(({ name }) => name === 'click' || name === 'pointerup'))
    // Anything faster than one frame is not reported at all.
    durations.push(Math.max(8, ...clicks.map(({ durationMs }) => durationMs)))
    await screen.row(id).click({ position: { x: 200, y: 12 } })
    /* oxlint-enable no-await-in-loop */
  }
  return durations
}

/** The browser notes only tasks of 50 ms and more; 0 says that there was none. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.benchLongTasks.map(({ durationMs }) => durationMs)))
}
