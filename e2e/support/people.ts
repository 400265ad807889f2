import type { Locator, Page } from 'playwright/test'

export type Person = 'Tess Technician' | 'Max Manager' | (string & {})

/** Signs in by the screens that a person sees, from the address given, and waits until the dashboard is back there. */
export async function signIn(page: Page, person: Person, at = '/callbacks'): Promise<void> {
  await page.goto(at)
  await signInHere(page, person)
}

export async function signInHere(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: /^sign in/i }).click()
  await pick(page, person)
  await page.getByRole('navigation').getByRole('link', { name: 'Callbacks' }).waitFor()
}

/** The sandbox's page where its people are picked. */
export async function pick(page: Page, name: Person | 'Cancel'): Promise<void> {
  await page.getByRole('button', { name }).click()
}

/** The button of the person who is signed in. */
export function account(page: Page, person: Person): Locator {
  return page.getByRole('banner').getByRole('button', { name: `Account of ${person}` })
}
