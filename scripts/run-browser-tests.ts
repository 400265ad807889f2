import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as z from 'zod/mini'
import type { Count } from './check.ts'
import { findOrInstallChromium } from './chromium.ts'
import { installIndependentMock } from './independent-mock.ts'
import { runShown } from './shown-command.ts'
import { findOrFetchWebServer, variableOf, WEB_SERVERS } from './web-servers.ts'

const REPORT = 'node_modules/.cache/test/browser.json'

/** The part of Playwright's JSON report that says how many tests did what. */
const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(z.unknown()),
})
/** A test that says itself why it cannot run; one that was not reached says nothing. */
const LeftOut = z.object({ status: z.literal('skipped'), annotations: z.tuple([z.object({ type: z.literal('skip') })], z.unknown()) })

/** Runs the browser tests against the build in `dist` and counts by Playwright's own report. */
export async function runBrowserTests(filters: readonly string[] = []): Promise<Count> {
  if (!existsSync('dist/index.html')) throw new Error('There is no build in dist: run `npm run build` first.')
  const browser = await findOrInstallChromium((line) => console.log(line))
  console.log(`  browser: ${browser.name}`)
  await installIndependentMock((line) => console.log(line))
  const servers = WEB_SERVERS.flatMap((name) => {
    const path = findOrFetchWebServer(name, (line) => console.log(line))
    if (path === null) console.log(`  ${name}: not on this machine and not to be fetched, so the tests of deploy/ behind it are left out`)
    return path === null ? [] : [[variableOf(name), path]]
  })
  const { executablePath } = browser.launchOptions
  mkdirSync('node_modules/.cache/test', { recursive: true })
  rmSync(REPORT, { force: true })
  const outcome = await runShown('playwright', ['test', '--config=e2e/playwright.config.ts', ...filters], {
    show: 'always',
    minutes: 17,
    environment: {
      BROWSER_TEST_REPORT: REPORT,
      ...Object.fromEntries(servers),
      ...(executablePath === undefined ? {} : { CHROMIUM_PATH: executablePath }),
    },
  })
  const count = countOf(REPORT)
  // An error outside of any test fails the run without failing a test.
  return count.failed === 0 && outcome.code !== 0 ? { ...count, failed: 1 } : count
}

function countOf(report: string): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { stats, suites } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  const leftOut = leftOutIn(suites)
  const notReached = stats.skipped - leftOut
  if (leftOut > 0) console.log(`  ${leftOut} were left out, for want of what is said above; they count neither as passed nor as failed`)
  if (notReached > 0) console.log(`  ${notReached} were not reached, and count as failed`)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + notReached }
}

/** Suites hold suites, specs and tests, at any depth. */
function leftOutIn(report: unknown): number {
  if (typeof report !== 'object' || report === null) return 0
  if (LeftOut.safeParse(report).success) return 1
  return Object.values(report).reduce<number>((sum, part) => sum + leftOutIn(part), 0)
}
