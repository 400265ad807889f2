import { expect, type Locator, type Page } from 'playwright/test'
import { rowsOf, type RowFacts } from './table.ts'
import type { Example } from './tenant.ts'

/** The page on which callbacks are found, in its own words. */
export class CallbacksScreen {
  readonly page: Page
  readonly table: Locator
  readonly ticketNumber: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: 'Callbacks', exact: true })
    this.ticketNumber = page.getByRole('textbox', { name: 'Ticket number' })
  }

  /** The callbacks in sight, without what is opened under them. */
  rows(): Locator {
    return this.table.locator('[role=row][data-row-id]')
  }

  row(callbackId: string): Locator {
    return this.table.locator(`[role=row][data-row-id="${callbackId}"]`)
  }

  detail(callbackId: string): Locator {
    return this.page.locator(`[data-callback-id="${callbackId}"]`)
  }

  async facts(): Promise<RowFacts[]> {
    await this.expectRows()
    return rowsOf(this.table)
  }

  async expectRows(): Promise<void> {
    await expect(this.rows().first()).toBeVisible()
  }

  /** The rows are those of a number, and no longer those of the question before it. */
  async expectRowsOf(number: string): Promise<void> {
    await expect
      .poll(async () => [...new Set((await this.facts()).map((row) => row['Entity']?.includes(number)))])
      .toEqual([true])
  }

  /** Opens a callback unless it is open: a number's only one opens by itself. */
  async open(callbackId: string): Promise<void> {
    const button = this.row(callbackId).locator('[data-row-button]')
    // Whether it is open comes with the row; what is opened may come later.
    if ((await button.getAttribute('aria-expanded')) === 'false') await this.row(callbackId).click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
  }

  /** How many callbacks are loaded, as the page says it. */
  async loadedCount(): Promise<number> {
    const words = await this.page
      .getByRole('region', { name: 'Among the loaded callbacks' })
      .getByText(/ loaded$/)
      .first()
      .innerText()
    const count = /([\d,]+) loaded/.exec(words)?.[1]
    if (count === undefined) throw new Error(`no count in “${words}”`)
    return Number(count.replaceAll(',', ''))
  }
}

/** A link to where an example is found: by its number, or by its entity where it has none. */
export function linkTo(example: Example, more: Record<string, string> = {}): string {
  const where: Record<string, string> =
    example.entityNumber === null
      ? { type: example.entityType, id: example.entityId }
      : { number: example.entityNumber }
  return `/callbacks?${new URLSearchParams({ ...where, ...more })}`
}
