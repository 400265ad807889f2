import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Count } from './check.ts'
import { findOrInstallChromium } from './chromium.ts'
import { installIndependentMock } from './independent-mock.ts'
import { runShown } from './shown-command.ts'

const REPORT = 'node_modules/.cache/test/browser.json'

/** The part of Playwright's JSON report that says how many tests did what. */
const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Runs the browser tests against the build in `dist` and counts by Playwright's own report. */
export async function runBrowserTests(filters: readonly string[] = []): Promise<Count> {
  if (!existsSync('dist/index.html')) throw new Error('There is no build in dist: run `npm run build` first.')
  const browser = await findOrInstallChromium((line) => console.log(line))
  console.log(`  browser: ${browser.name}`)
  await installIndependentMock((line) => console.log(line))
  const { executablePath } = browser.launchOptions
  mkdirSync('node_modules/.cache/test', { recursive: true })
  rmSync(REPORT, { force: true })
  const outcome = await runShown('playwright', ['test', '--config=e2e/playwright.config.ts', ...filters], {
    show: 'always',
    minutes: 13,
    environment: {
      BROWSER_TEST_REPORT: REPORT,
      ...(executablePath === undefined ? {} : { CHROMIUM_PATH: executablePath }),
    },
  })
  const count = countOf(REPORT)
  // An error outside of any test fails the run without failing a test.
  return count.failed === 0 && outcome.code !== 0 ? { ...count, failed: 1 } : count
}

function countOf(report: string): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  if (stats.skipped > 0) console.log(`  ${stats.skipped} were skipped or not reached, and count as failed`)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
