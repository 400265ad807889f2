import { type BrowserContext, chromium, type Page } from 'playwright'
import { ConsoleWatch } from '../../e2e/support/console-watch.ts'
import { signIn } from '../../e2e/support/people.ts'
import { serveApp } from '../../e2e/support/server.ts'
import { Tenant } from '../../e2e/support/tenant.ts'
import { findOrInstallChromium } from '../chromium.ts'

/** So short that a run of a few minutes renews it several times. */
const TOKEN_SECONDS = 120

export type SoakedPage = { page: Page; context: BrowserContext; tenant: Tenant; watch: ConsoleWatch; close: () => Promise<void> }

/** Somebody signed in to a tenant in which it is a working day, and time goes on. */
export async function soakedPage(): Promise<SoakedPage> {
  const { launchOptions } = await findOrInstallChromium(console.log)
  const app = await serveApp({ SANDBOX_TOKEN_SECONDS: String(TOKEN_SECONDS) })
  const browser = await chromium.launch(launchOptions)
  const close = async () => {
    await browser.close()
    await app.stop()
  }
  try {
    const tenant = new Tenant(app.origin)
    const aheadMs = (await tenant.nowMs()) - Date.now()
    await tenant.live()
    const context = await browser.newContext({ baseURL: app.origin, viewport: { width: 1440, height: 900 }, timezoneId: 'America/New_York' })
    await context.addInitScript(shiftedClock(aheadMs))
    const watch = new ConsoleWatch(context)
    const page = await context.newPage()
    await signIn(page, 'Max Manager')
    return { page, context, tenant, watch, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Text, and not a function: what compiles this file adds names that a page does not know. */
const shiftedClock = (aheadMs: number) => `{
  // The page's clock goes as fast as ever, from the tenant's hour. Timers stay the browser's own.
  const BrowserDate = Date
  const now = () => BrowserDate.now() + ${aheadMs}
  globalThis.Date = new Proxy(BrowserDate, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}`
