import { test as base, expect } from 'playwright/test'
import { ConsoleWatch } from './console-watch.ts'
import { signIn, type Person } from './people.ts'
import { serveApp, type ServedApp } from './server.ts'
import { Tenant } from './tenant.ts'

type PerWorker = {
  /** Settings of the sandbox (SANDBOX_…), for tests that need another tenant. */
  sandboxSettings: Record<string, string>
  app: ServedApp
}
type PerTest = {
  tenant: Tenant
  watch: ConsoleWatch
  /** Signs a person in at an address of the dashboard. */
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
  enter: async ({ page }, lend) => lend((person, at) => signIn(page, person, at)),
})

export { expect }
