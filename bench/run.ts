import { build } from 'vite'
import { chromium } from 'playwright'
import { serveApp } from '../e2e/support/server.ts'
import { findOrInstallChromium } from '../scripts/chromium.ts'
import { requireNode } from '../scripts/node-version.ts'
import { parseFloor } from './floor.ts'
import { oneRun, type Figures } from './one-run.ts'
import { median } from './statistics.ts'

requireNode()

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const MINUTE_MS = 60_000
const nowMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
const instant = (ms: number): string => new Date(ms).toISOString()
/** The whole week that the API answers for, about 20,000 callbacks. */
const link = `/callbacks?since=${instant(nowMs - 7 * 24 * 60 * MINUTE_MS + 5 * MINUTE_MS)}&until=${instant(nowMs)}`

if (!process.argv.includes('--no-build')) await build({ logLevel: 'warn' })
const { name, launchOptions } = await findOrInstallChromium(console.log)
console.log(`browser: ${name}; ${RUNS} runs; Node ${process.versions.node}`)

const app = await serveApp({ SANDBOX_NOW: instant(nowMs), SANDBOX_RATE_LIMIT: '100000' })
const browser = await chromium.launch(launchOptions)
try {
  const floorMsPerMb = await parseFloor(browser, app.origin, link)
  const runs: Figures[] = []
  for (let run = 0; run < RUNS; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- runs side by side would measure each other
    runs.push(await oneRun(browser, app.origin, link))
    console.log(`  run ${run + 1} done`)
  }
  const of = (figure: keyof Figures): number => median(runs.map((run) => run[figure]))
  const floorSeconds = (floorMsPerMb * of('answersMb')) / 1000
  const lines: [what: string, value: string, beside: string][] = [
    ['callbacks loaded', of('rows').toLocaleString('en-GB'), ''],
    ['answers', `${of('answersMb').toFixed(1)} MB in ${of('requests')} requests`, ''],
    ['load all', `${of('loadAllSeconds').toFixed(1)} s`, `JSON.parse of the same text: ${floorSeconds.toFixed(2)} s`],
    ['longest task while loading', `${of('loadingLongestTaskMs').toFixed(0)} ms`, ''],
    ['longest task while scrolling', `${of('scrollLongestTaskMs').toFixed(0)} ms`, 'budget 200 ms; 0: none above 50 ms'],
    ['frame while scrolling, p95', `${of('scrollFrameP95Ms').toFixed(1)} ms`, 'at 60 a second: 16.7 ms'],
    ['open a row, click to paint', `${of('openRowMedianMs').toFixed(0)} ms`, 'budget 100 ms'],
    ['open a row, slowest', `${of('openRowLongestMs').toFixed(0)} ms`, 'budget 100 ms'],
    ['JavaScript heap', `${of('heapMb').toFixed(0)} MB`, ''],
  ]
  console.log('\nmedians')
  for (const [what, value, beside] of lines) console.log(`  ${what.padEnd(30)} ${value.padStart(26)}   ${beside}`)
} finally {
  await browser.close()
  await app.stop()
}
