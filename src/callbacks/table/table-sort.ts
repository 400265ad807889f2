/** Order of the table: newest first unless asked otherwise. */
export type TableSort = { column: 'time' | 'took'; descending: boolean }

export const DEFAULT_SORT: TableSort = { column: 'time', descending: true }

/** `time`, `-time`, `took` or `-took`; a minus puts the latest or longest first. Null where it is none of these. */
export function readSort(text: string | undefined): TableSort | null {
  const given = text?.trim() ?? ''
  if (given === '') return DEFAULT_SORT
  const descending = given.startsWith('-')
  const column = descending ? given.slice(1) : given
  return column === 'time' || column === 'took' ? { column, descending } : null
}

/** Empty for the default. */
export function writeSort(sort: TableSort): string {
  if (sort.column === DEFAULT_SORT.column && sort.descending === DEFAULT_SORT.descending) return ''
  return `${sort.descending ? '-' : ''}${sort.column}`
}
