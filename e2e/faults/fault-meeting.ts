import type { BrowserContext, Locator, Page } from 'playwright/test'
import { expect } from '../support/test.ts'
import type { Tenant } from '../support/tenant.ts'
import type { AskedPage } from './asked-page.ts'
import type { FaultRow, Outcome } from './fault-row.ts'

export type Meeting = { page: Page; context: BrowserContext; tenant: Tenant; asked: AskedPage; row: FaultRow }

/** Lets the browser's time run ahead until something is in sight, in steps that no wait of the dashboard is shorter than. */
async function runAheadUntilVisible(page: Page, locator: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000)
    await expect(locator).toBeVisible({ timeout: 50 })
  }).toPass({ intervals: [50], timeout: 30_000 })
}

/** The browser's time stands still in these tests until it matters. */
async function letTimeGoOn({ page, tenant }: Meeting): Promise<void> {
  await page.clock.setSystemTime(await tenant.nowMs())
}

/** What was on the screen before is still there; at start there was nothing. */
async function expectKept({ row, asked }: Meeting): Promise<void> {
  if (row.moment === 'in the middle') await expect(asked.stays).toBeVisible()
  else await expect(asked.stays).toBeHidden()
}

/** The answer has come, whole. */
async function expectAnswered({ row, asked }: Meeting): Promise<void> {
  await expect(asked.stays).toBeVisible()
  if (row.moment === 'in the middle') await asked.answered()
}

async function expectAskedTimes({ asked }: Meeting, times: number): Promise<void> {
  await expect.poll(async () => (await asked.sent()).length).toBe(times)
}

async function expectTold(meeting: Meeting, told: Extract<Outcome, { kind: 'told' }>): Promise<void> {
  const { page, tenant, asked, row } = meeting
  const notice = page.getByRole('alert').filter({ hasText: told.title })
  const retrying = page.getByRole('status').filter({ hasText: 'We ask again by ourselves: try 3 of 4' })
  if (row.status !== null && row.status >= 500) {
    await expect(retrying).toBeVisible()
    await expectKept(meeting)
  }
  if (row.fault !== 'offline' && row.fault.name === 'hang') {
    // Time runs ahead only once the question has been sent.
    await page.waitForTimeout(500)
    await letTimeGoOn(meeting)
    await page.clock.fastForward(61_000)
  } else if (told.asked > 1) await letTimeGoOn(meeting)
  if (told.asked > 1) await runAheadUntilVisible(page, notice)
  await expect(notice).toContainText(told.says)
  await expect(notice).toContainText(told.advice)
  if (row.moment === 'in the middle') await expect(notice).toContainText(asked.keeps)
  await expect(retrying).toBeHidden()
  await expectKept(meeting)
  await expectAskedTimes(meeting, told.asked)
  const [last] = (await asked.sent()).slice(-1)
  if (told.requestId) {
    await expect(notice.locator('code')).toHaveText(last?.requestId ?? 'none was sent')
    await expect(notice.getByRole('button', { name: 'Copy request id' })).toBeVisible()
  } else await expect(notice.getByRole('button', { name: 'Copy request id' })).toBeHidden()

  // Left alone, it is not asked again, however long the page stays open.
  await page.clock.fastForward(120_000)
  await expectAskedTimes(meeting, told.asked)
  if (row.times === 'for ever') await tenant.mend()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expectAnswered(meeting)
  await expect(notice).toBeHidden()
}

async function expectWaitedOut(meeting: Meeting, { line, asked }: Extract<Outcome, { kind: 'waited-out' }>): Promise<void> {
  const { page, row } = meeting
  const bar = page.getByRole('status').filter({ hasText: line })
  await expect(bar).toBeVisible()
  await expectKept(meeting)
  if (row.fault !== 'offline' && row.fault.retryAfter !== 'none') {
    // Up to a quarter of a second is added, so that not all come back in the same moment.
    await expect(bar).toContainText(/in [56] s/)
    await letTimeGoOn(meeting)
    await page.clock.fastForward(2000)
    await expect(bar).toContainText(/in [1-4] s/)
  } else await letTimeGoOn(meeting)
  await runAheadUntilVisible(page, meeting.asked.stays)
  await page.clock.fastForward(6000)
  await expectAnswered(meeting)
  await expect(bar).toBeHidden()
  await expectAskedTimes(meeting, asked)
}

async function expectUnnoticed(meeting: Meeting, { asked }: Extract<Outcome, { kind: 'unnoticed' }>): Promise<void> {
  const { page, row } = meeting
  if (row.fault !== 'offline' && row.fault.name === 'slow') {
    if (row.moment === 'at start') await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toBeVisible()
    await expectKept(meeting)
  }
  await expectAnswered(meeting)
  await expect(page.getByRole('alert')).toBeHidden()
  await expectAskedTimes(meeting, asked)
}

async function expectSignIn(meeting: Meeting, { title, asked }: Extract<Outcome, { kind: 'sign-in' }>): Promise<void> {
  const { page } = meeting
  const banner = page.getByRole('status').filter({ hasText: title })
  await expect(banner).toBeVisible()
  await expect(banner.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  await expectKept(meeting)
  const notice = page.getByRole('alert').filter({ hasText: 'You are signed out' })
  const [last] = (await meeting.asked.sent()).slice(-1)
  await expect(notice.locator('code')).toHaveText(last?.requestId ?? 'none was sent')
  await page.clock.fastForward(120_000)
  await expectAskedTimes(meeting, asked)
}

async function expectHeldBack(meeting: Meeting, { line }: Extract<Outcome, { kind: 'held-back' }>): Promise<void> {
  const { page, context } = meeting
  const bar = page.getByRole('status').filter({ hasText: line })
  await expect(bar).toBeVisible()
  await expectKept(meeting)
  await expect(page.getByRole('alert')).toBeHidden()
  await expectAskedTimes(meeting, 0)
  await context.setOffline(false)
  await expectAnswered(meeting)
  await expect(bar).toBeHidden()
  await expectAskedTimes(meeting, 1)
}

/** Everything that the table says of the fault that has just been met. */
export function expectOutcome(meeting: Meeting): Promise<void> {
  const { outcome } = meeting.row
  switch (outcome.kind) {
    case 'told':
      return expectTold(meeting, outcome)
    case 'waited-out':
      return expectWaitedOut(meeting, outcome)
    case 'unnoticed':
      return expectUnnoticed(meeting, outcome)
    case 'sign-in':
      return expectSignIn(meeting, outcome)
    case 'held-back':
      return expectHeldBack(meeting, outcome)
  }
}
