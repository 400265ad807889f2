import type { Locator } from 'playwright/test'

export type RowFacts = Record<string, string>

/** The rows of a table that are in the document, each an object keyed by the words in the head. */
export async function rowsOf(table: Locator): Promise<RowFacts[]> {
  return table.evaluate((element) => {
    const heads = [...element.querySelectorAll<HTMLElement>('[role=columnheader], thead th')].map((head) =>
      head.innerText.trim(),
    )
    return [...element.querySelectorAll('[role=row], tbody tr')].flatMap((row) => {
      const cells = [...row.children].filter(
        (cell): cell is HTMLElement => cell instanceof HTMLElement && cell.matches('[role=cell], td, th'),
      )
      // What is opened under a row is one cell across all columns.
      if (cells.length < 2) return []
      return [
        Object.fromEntries(
          cells.map((cell, index) => [heads[index] ?? String(index), cell.innerText.replace(/\s+/g, ' ').trim()]),
        ),
      ]
    })
  })
}
