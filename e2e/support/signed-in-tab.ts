import type { Page } from 'playwright/test'

type Cookie = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>[number]

/** What a reload of a tab in which somebody is signed in finds: the authority's cookies and MSAL's own storage. */
export type SignedInTab = { cookies: Cookie[]; storage: [name: string, value: string][] }

export async function signedInTab(page: Page): Promise<SignedInTab> {
  const storage = await page.evaluate(() => Object.entries(sessionStorage))
  return {
    cookies: await page.context().cookies(),
    storage: storage.flatMap(([name, value]) => (name.includes('msal') ? [[name, String(value)]] : [])),
  }
}

const COMING_BACK = 'coming-back'

/** Opens an address in such a tab, and waits until the dashboard is there. */
export async function comeBack(page: Page, { cookies, storage }: SignedInTab, at: string): Promise<void> {
  const [{ domain } = { domain: 'localhost' }] = cookies
  // A storage can be filled only from within its origin; the cookie sees to it that this happens once.
  await page.context().addCookies([...cookies, { name: COMING_BACK, value: 'yes', domain, path: '/' }])
  await page.addInitScript(
    ({ name, entries }) => {
      if (!document.cookie.includes(name)) return
      document.cookie = `${name}=; max-age=0; path=/`
      for (const [key, value] of entries) sessionStorage.setItem(key, value)
    },
    { name: COMING_BACK, entries: storage },
  )
  await page.goto(at)
  await page.getByRole('navigation').getByRole('link', { name: 'Callbacks' }).waitFor()
}
