import { defineConfig } from 'playwright/test'
import { chosenLaunchOptions } from '../scripts/chromium.ts'

const jsonReport = process.env.BROWSER_TEST_REPORT

/** Each worker starts its own server (support/server.ts), since the sandbox's faults and dialects are global to one. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  globalTimeout: 17 * 60_000,
  expect: { timeout: 20_000 },
  reporter: jsonReport ? [['list'], ['json', { outputFile: `../${jsonReport}` }]] : [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    viewport: { width: 1440, height: 900 },
    // Nothing that is tested moves, and frames cost time.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chosenLaunchOptions(),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
})
