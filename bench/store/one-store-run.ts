import { chromium, type LaunchOptions, type Page } from 'playwright'
import { pageMemory } from './page-memory.ts'
import type { ContenderId, StoreFigures } from './store-figures.ts'

/** Why a contender has no figures at a size. */
export type Failure = { failed: string }

const SEED = 20261121
const PATIENCE_MS = 10 * 60_000

/** One contender in a browser of its own, so that none finds another's memory. A crash is a result, not an error. */
export async function oneStoreRun(
  launchOptions: LaunchOptions,
  url: string,
  contender: ContenderId,
  callbacks: number,
): Promise<StoreFigures | Failure> {
  return inOwnBrowser(launchOptions, url, async (page) => {
    const memory = await pageMemory(page)
    const figures = await page.evaluate(([id, count, seed]) => window.storeBench.measure(id, count, seed), [contender, callbacks, SEED] as const)
    return { ...figures, bytes: await memory.bytes() }
  })
}

export async function scanRun(launchOptions: LaunchOptions, url: string, callbacks: number): Promise<number[]> {
  const times = await inOwnBrowser(launchOptions, url, (page) => page.evaluate((count) => window.storeBench.scan(count), callbacks))
  return 'failed' in times ? [] : times
}

async function inOwnBrowser<T extends object>(launchOptions: LaunchOptions, url: string, work: (page: Page) => Promise<T>): Promise<T | Failure> {
  const browser = await chromium.launch(launchOptions)
  try {
    const page = await browser.newPage()
    const gone = new Promise<Failure>((resolve) => {
      page.on('crash', () => resolve({ failed: 'out of memory' }))
      browser.on('disconnected', () => resolve({ failed: 'the browser ended' }))
      setTimeout(() => resolve({ failed: `not done in ${PATIENCE_MS / 60_000} minutes` }), PATIENCE_MS).unref()
    })
    await page.goto(url)
    return await Promise.race([gone, work(page).catch((error: unknown) => ({ failed: firstLine(error) }))])
  } finally {
    await browser.close()
  }
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0]?.slice(0, 200) ?? ''
}
