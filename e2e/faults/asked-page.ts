import { expect, type Locator, type Page } from 'playwright/test'
import { CallbacksScreen } from '../support/callbacks-screen.ts'
import type { ContractRequest, Tenant } from '../support/tenant.ts'

const CALLBACKS_WINDOW = { since: '2026-11-20T12:00:00Z', until: '2026-11-20T15:00:00Z' }
/** Short, so that its trend has few slices. */
const FUNNEL_WINDOW = { since: '2026-11-20T14:00:00Z', until: '2026-11-20T15:00:00Z' }
const query = (window: Record<string, string>): string => new URLSearchParams(window).toString()

/** A page that asks one of the two endpoints, as a fault meets it. */
export type AskedPage = {
  link: string
  person: string
  /** The first answer is on the screen, and nothing is being asked any more. */
  arrived: () => Promise<void>
  /** Asks for more, or afresh. */
  ask: () => Promise<void>
  /** What the answer to `ask` looks like once it has come. */
  answered: () => Promise<void>
  /** What must not leave the screen, whatever comes of `ask`. */
  stays: Locator
  /** What is said of it beside a failure. */
  keeps: string
  /** What was sent for the page itself, and not for its side shows. */
  sent: () => Promise<ContractRequest[]>
}

export function callbacksPage(page: Page, tenant: Tenant): AskedPage {
  const screen = new CallbacksScreen(page)
  return {
    link: `/callbacks?${query(CALLBACKS_WINDOW)}`,
    person: 'Tess Technician',
    arrived: () => screen.expectRows(),
    ask: () => page.getByRole('button', { name: 'Load more' }).click(),
    answered: () => expect.poll(() => screen.loadedCount()).toBe(200),
    stays: screen.rows().first(),
    keeps: 'What is loaded stays.',
    sent: () => tenant.requests('callbacks'),
  }
}

export function funnelPage(page: Page, tenant: Tenant): AskedPage {
  const stages = page.getByRole('heading', { name: 'Stages' })
  const sent = async (): Promise<ContractRequest[]> => {
    const [since, until] = [FUNNEL_WINDOW.since, FUNNEL_WINDOW.until].map((instant) => Date.parse(instant))
    const asked = await tenant.requests('callback-funnel')
    return asked.filter(
      (request) => Date.parse(request.query['since'] ?? '') === since && Date.parse(request.query['until'] ?? '') === until,
    )
  }
  const quiet = async (): Promise<void> => {
    let before = -1
    await expect
      .poll(
        async () => {
          const now = (await tenant.requests('callback-funnel')).length
          const isQuiet = now === before
          before = now
          return isQuiet
        },
        { intervals: [300] },
      )
      .toBe(true)
  }
  const refresh = page.getByRole('button', { name: 'Refresh' })
  return {
    link: `/funnel?${query(FUNNEL_WINDOW)}`,
    person: 'Max Manager',
    arrived: async () => {
      await expect(stages).toBeVisible()
      await quiet()
    },
    ask: () => refresh.click(),
    answered: async () => {
      await expect(refresh).toBeEnabled()
      expect((await sent()).at(-1)?.status).toBe(200)
    },
    stays: stages,
    keeps: 'The numbers below are from before.',
    sent,
  }
}
