import type { Browser } from 'playwright'
import { build } from 'vite'
import { serveApp } from '../e2e/support/server.ts'
import { parseFloor } from './floor.ts'
import { oneRun, type Figures } from './one-run.ts'
import { median } from './statistics.ts'

export type PageBenchOptions = { browser: Browser; rounds: number; isBuilt: boolean; say: (line: string) => void }

const MINUTE_MS = 60_000
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS

/** The dashboard itself with its own sandbox: loads a whole week, about 20,000 callbacks, scrolls and opens rows. Prints medians. */
export async function runPageBench({ browser, rounds, isBuilt, say }: PageBenchOptions): Promise<void> {
  if (!isBuilt) await build({ logLevel: 'warn' })
  const nowMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
  const link = `/callbacks?since=${instant(nowMs - WEEK_MS + 5 * MINUTE_MS)}&until=${instant(nowMs)}`
  const app = await serveApp({ SANDBOX_NOW: instant(nowMs), SANDBOX_RATE_LIMIT: '100000' })
  try {
    const floorMsPerMb = await parseFloor(browser, app.origin, link)
    const runs: Figures[] = []
    for (let round = 0; round < rounds; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- runs side by side would measure each other
      runs.push(await oneRun(browser, app.origin, link))
      say(`  page, round ${round + 1} of ${rounds} done`)
    }
    for (const line of report(runs, floorMsPerMb)) say(line)
  } finally {
    await app.stop()
  }
}

function report(runs: readonly Figures[], floorMsPerMb: number): string[] {
  const of = (figure: keyof Figures): number => median(runs.map((run) => run[figure]))
  const floorSeconds = (floorMsPerMb * of('answersMb')) / 1000
  const lines: [what: string, value: string, beside: string][] = [
    ['callbacks loaded', of('rows').toLocaleString('en-GB'), ''],
    ['answers', `${of('answersMb').toFixed(1)} MB in ${of('requests')} requests`, ''],
    ['load all', `${of('loadAllSeconds').toFixed(1)} s`, `JSON.parse of the same text: ${floorSeconds.toFixed(2)} s`],
    ['longest task while loading', `${of('loadingLongestTaskMs').toFixed(0)} ms`, 'budget 50 ms; 0: none above'],
    ['longest task while scrolling', `${of('scrollLongestTaskMs').toFixed(0)} ms`, 'budget 50 ms; 0: none above'],
    ['frame while scrolling, p95', `${of('scrollFrameP95Ms').toFixed(1)} ms`, 'at 60 a second: 16.7 ms'],
    ['open a row, click to paint', `${of('openRowMedianMs').toFixed(0)} ms`, 'budget 100 ms'],
    ['open a row, slowest', `${of('openRowLongestMs').toFixed(0)} ms`, 'budget 100 ms'],
    ['JavaScript heap', `${of('heapMb').toFixed(0)} MB`, ''],
  ]
  return ['\nthe page, medians', ...lines.map(([what, value, beside]) => `  ${what.padEnd(30)} ${value.padStart(26)}   ${beside}`)]
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
