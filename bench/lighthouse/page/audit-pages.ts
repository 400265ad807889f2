import lighthouse, { desktopConfig } from 'lighthouse'
import { launch, type Page } from 'puppeteer-core'

export type AuditRequest = {
  executablePath: string
  /** Of the browser's command line. */
  args: readonly string[]
  origin: string
  /** One of the sandbox's people, by name. */
  person: string
  /** Paths with their parameters, each measured once. */
  links: readonly string[]
  formFactor: 'desktop' | 'mobile'
}

/** Signs in by the screens, then lets Lighthouse load each link anew in the tab in which the person is signed in. */
export async function auditPages({ executablePath, args, origin, person, links, formFactor }: AuditRequest): Promise<unknown[]> {
  // Without the browser's own sandbox, as Playwright starts it: it would not start for root.
  const browser = await launch({ executablePath, args: ['--no-sandbox', ...args], headless: true, acceptInsecureCerts: true })
  try {
    const reports: unknown[] = []
    for (const link of links) {
      // oxlint-disable-next-line no-await-in-loop -- side by side they would measure each other
      const page = await browser.newPage()
      // oxlint-disable-next-line no-await-in-loop
      await signIn(page, `${origin}${link}`, person)
      // oxlint-disable-next-line no-await-in-loop
      const result = await lighthouse(
        `${origin}${link}`,
        // A reset would sign the person out. Search engines are kept away on purpose: a tenant's dashboard is nobody's find.
        { disableStorageReset: true, skipAudits: ['is-crawlable'], logLevel: 'error', output: 'json' },
        formFactor === 'desktop' ? desktopConfig : undefined,
        page,
      )
      reports.push(result?.lhr ?? null)
      // oxlint-disable-next-line no-await-in-loop
      await page.close()
    }
    return reports
  } finally {
    await browser.close()
  }
}

async function signIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address)
  await page.locator('button ::-p-text(Sign in), button::-p-text(Sign in)').click()
  await page.locator(`button ::-p-text(${person})`).click()
  await page.locator('nav[aria-label="Pages"]').wait()
}
