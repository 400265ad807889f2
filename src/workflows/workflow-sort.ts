/** Columns that the table can be sorted by. */
export const SORT_COLUMNS = ['name', 'evaluated', 'matched', 'started', 'errors'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export type WorkflowSort = { column: SortColumn; descending: boolean }

/** What runs most comes first. */
export const DEFAULT_SORT: WorkflowSort = { column: 'started', descending: true }

/** A column, with a minus in front for the largest (or last) first. Null where it is none. */
export function readSort(text: string | undefined): WorkflowSort | null {
  const given = text?.trim() ?? ''
  if (given === '') return DEFAULT_SORT
  const descending = given.startsWith('-')
  const name = descending ? given.slice(1) : given
  const column = SORT_COLUMNS.find((candidate) => candidate === name)
  return column ? { column, descending } : null
}

/** Empty for the default. */
export function writeSort({ column, descending }: WorkflowSort): string {
  if (column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending) return ''
  return `${descending ? '-' : ''}${column}`
}
