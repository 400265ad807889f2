import type { Browser, Page } from 'playwright'
import { forgetNotes, heapMb, observe } from '../measured-page.ts'
import { median } from '../statistics.ts'
import type { Contender } from './contenders.ts'
import type { Expected } from './table-bench.ts'
import type { TableFigures } from './table-figures.ts'

export type TableRun = { contender: Contender; url: string; rowCount: number; cpuSlowdown: number }

const WHEEL_STEPS = 90
const OPENED_LINES = 6
/** Between two interactions, so that each stands alone and its timing has arrived. */
const PAUSE_MS = 150

/** One contender in a fresh page: first rows, opening, typing, sorting, scrolling. */
export async function oneTableRun(browser: Browser, run: TableRun): Promise<TableFigures> {
  const { contender, url, rowCount, cpuSlowdown } = run
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  try {
    await observe(page)
    await page.goto(url)
    const expected = await page.evaluate(([id, count]) => window.tableBench.prepare(id, count), [contender.id, rowCount] as const)
    // The garbage of making the callbacks is nobody's.
    await heapMb(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
    const firstRowsMs = await page.evaluate((selector) => window.tableBench.drawFirstRows(selector), contender.rowSelector)
    await page.waitForTimeout(500)
    return {
      firstRowsMs,
      ...(await openRows(page, contender)),
      ...(await typeFilter(page, contender, expected)),
      ...(await sort(page, contender, expected)),
      ...(await scroll(page, contender)),
    }
  } catch (cause) {
    throw new Error(`${contender.name} at ${cpuSlowdown} ×`, { cause })
  } finally {
    await context.close()
  }
}

type Reaction = { durationMs: number; answeredMs: number }

/**
 * From the input to the next paint as the browser has it, in steps of 8 ms, and 8 where it was too short to be noted; and to
 * the paint that has what was asked for.
 */
async function reactionTo(page: Page, [selector, text]: [selector: string, text: string | null], act: () => Promise<unknown>): Promise<Reaction> {
  await forgetNotes(page)
  await page.evaluate(([ofWhat, withText]) => window.tableBench.expect(ofWhat, withText), [selector, text] as const)
  await act()
  const answeredMs = await page.evaluate(() => window.tableBench.answered())
  await page.waitForTimeout(PAUSE_MS)
  const durations = await page.evaluate(() => window.benchEvents.filter(({ name }) => /^(key|pointerup|click|input)/.test(name)).map(({ durationMs }) => durationMs))
  return { durationMs: Math.max(8, ...durations), answeredMs }
}

function durationsOf(reactions: readonly Reaction[]) {
  const durations = reactions.map(({ durationMs }) => durationMs)
  return { middle: median(durations), slowest: Math.max(...durations), answered: median(reactions.map(({ answeredMs }) => answeredMs)) }
}

async function openRows(page: Page, { detailSelector }: Contender): Promise<Pick<TableFigures, 'openingMs' | 'openingSlowestMs' | 'openedMs'>> {
  if (detailSelector === null) return { openingMs: null, openingSlowestMs: null, openedMs: null }
  const reactions: Reaction[] = []
  for (let line = 0; line < OPENED_LINES; line += 1) {
    /* oxlint-disable no-await-in-loop -- one row after the other */
    const y = 140 + line * 56
    await page.mouse.move(500, y)
    reactions.push(await reactionTo(page, [detailSelector, null], () => page.mouse.click(500, y)))
    await page.mouse.click(500, y)
    await page.locator(detailSelector).waitFor({ state: 'detached' })
    /* oxlint-enable no-await-in-loop */
  }
  const { middle, slowest, answered } = durationsOf(reactions)
  return { openingMs: middle, openingSlowestMs: slowest, openedMs: answered }
}

async function typeFilter(page: Page, { rowSelector }: Contender, { keys, newest }: Expected) {
  const box = page.locator('#bar input')
  await box.click()
  const reactions: Reaction[] = []
  for (const { key, firstRow } of keys) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    reactions.push(await reactionTo(page, [rowSelector, firstRow], () => page.keyboard.press(key)))
  }
  await box.press('Control+a')
  await reactionTo(page, [rowSelector, newest], () => page.keyboard.press('Delete'))
  const { middle, slowest } = durationsOf(reactions)
  // The first keys leave every row where it is, and are answered before anything is done.
  const moved = reactions.filter((_, place) => keys[place]?.firstRow !== keys[place - 1]?.firstRow && place > 0)
  return { typingMs: middle, typingSlowestMs: slowest, filteredMs: median(moved.map(({ answeredMs }) => answeredMs)) }
}

async function sort(page: Page, { rowSelector, headerSelectors }: Contender, { sorted }: Expected) {
  const reactions: Reaction[] = []
  for (const { column, firstRow } of sorted) {
    // oxlint-disable-next-line no-await-in-loop -- one click after the other
    reactions.push(await reactionTo(page, [rowSelector, firstRow], () => page.locator(headerSelectors[column]).click()))
  }
  const { middle, slowest, answered } = durationsOf(reactions)
  return { sortingMs: middle, sortingSlowestMs: slowest, sortedMs: answered }
}

async function scroll(page: Page, { scrollsAllRows }: Contender): Promise<Pick<TableFigures, 'scrollLongestTaskMs' | 'scrollLongestGapMs'>> {
  if (!scrollsAllRows) return { scrollLongestTaskMs: null, scrollLongestGapMs: null }
  await page.mouse.move(500, 500)
  await page.waitForTimeout(PAUSE_MS)
  await forgetNotes(page)
  for (let step = 0; step < WHEEL_STEPS; step += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one turn of the wheel after the other is what scrolling is
    await page.mouse.wheel(0, step % 3 === 0 ? 2_400 : 600)
  }
  await page.waitForTimeout(2 * PAUSE_MS)
  return page.evaluate(() => ({
    // The browser notes only tasks of 50 ms and more; 0 says that there was none.
    scrollLongestTaskMs: Math.max(0, ...window.benchLongTasks.map(({ durationMs }) => durationMs)),
    scrollLongestGapMs: Math.max(0, ...window.benchFrames),
  }))
}
