import { expect, type Locator, type Page } from 'playwright/test'
import type { Example } from './tenant.ts'

/** The page with one entity's callbacks by workflows, in its own words. */
export class StoryScreen {
  readonly page: Page
  readonly grid: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: /^Story of / })
  }

  row(workflowName: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: workflowName, exact: true }) })
  }

  /** What is opened of the matrix: a cell's verdict, or a whole callback. */
  opened(): Locator {
    return this.page.locator('[data-opened]')
  }

  verdict(workflowName: string): Locator {
    return this.page.getByRole('region', { name: `Verdict for ${workflowName}`, exact: true })
  }

  async expectMatrix(): Promise<void> {
    await expect(this.grid.getByRole('row').nth(1)).toBeVisible()
    await expect(
      this.page.getByRole('status').filter({ hasText: /^All [\d,]+ callbacks loaded$/ }),
    ).toBeVisible()
  }
}

/** Where the story of an example is found. */
export function storyOf(example: Example, more: Record<string, string> = {}): string {
  const where: Record<string, string> =
    example.entityNumber === null
      ? { type: example.entityType, id: example.entityId }
      : { number: example.entityNumber }
  return `/story?${new URLSearchParams({ ...where, ...more })}`
}

/** The parameters that open an example's cell. */
export function cellOf(example: Example): Record<string, string> {
  return { open: example.callbackId, match: String(example.workflowId) }
}
