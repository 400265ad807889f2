import { test as base, expect } from 'playwright/test'
import { ConsoleWatch } from './console-watch.ts'
import { signIn, type Person } from './people.ts'
import { serveApp, type ServedApp } from './server.ts'
import { comeBack, type SignedInTab, signedInTab } from './signed-in-tab.ts'
import { Tenant } from './tenant.ts'

type PerWorker = {
  /** Settings of the sandbox (SANDBOX_…), for tests that need another tenant. */
  sandboxSettings: Record<string, string>
  app: ServedApp
  /** Who has signed in by the screens before, in this worker. */
  signedIn: Map<Person, SignedInTab>
}
type PerTest = {
  tenant: Tenant
  watch: ConsoleWatch
  /** For tests of signing in and out: by the screens each time, and nothing of it is left to the tests after. */
  signsInAfresh: boolean
  leavesNobodySignedIn: void
  /**
   * Brings a person to an address of the dashboard: by the sign-in screens the first time, and from then on as a tab in
   * which they are signed in already, which saves each test two loads of the page.
   */
  enter: (person: Person, at?: string) => Promise<void>
}

/** One server a worker; before each test its sandbox is reset, and after each the console must have stayed quiet. */
export const test = base.extend<PerTest, PerWorker>({
  sandboxSettings: [{}, { option: true, scope: 'worker' }],
  app: [
    async ({ sandboxSettings }, lend) => {
      const app = await serveApp(sandboxSettings)
      await lend(app)
      await app.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  // Playwright reads the fixtures that one needs from its first parameter, which has to be destructured.
  // oxlint-disable-next-line no-empty-pattern
  signedIn: [async ({}, lend) => lend(new Map()), { scope: 'worker' }],
  signsInAfresh: [false, { option: true }],
  tenant: async ({ app }, lend) => {
    const tenant = new Tenant(app.origin)
    await tenant.reset()
    await lend(tenant)
  },
  baseURL: async ({ app }, lend) => lend(app.origin),
  watch: [
    async ({ context }, lend) => {
      const watch = new ConsoleWatch(context)
      await lend(watch)
      expect(watch.unexpected(), 'the console').toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page, tenant }, lend) => {
    await page.clock.setFixedTime(await tenant.nowMs())
    await lend(page)
  },
  // Whether or not it enters by `enter`: what it ends or revokes at the authority would be found out by a test after it.
  leavesNobodySignedIn: [
    async ({ signedIn, signsInAfresh }, lend) => {
      await lend()
      if (signsInAfresh) signedIn.clear()
    },
    { auto: true },
  ],
  enter: async ({ page, signedIn, signsInAfresh }, lend) => {
    await lend(async (person, at = '/callbacks') => {
      const tab = signsInAfresh ? undefined : signedIn.get(person)
      if (tab) return comeBack(page, tab, at)
      await signIn(page, person, at)
      signedIn.set(person, await signedInTab(page))
    })
  },
})

export { expect }
