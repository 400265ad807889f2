/** The table's columns, in their order on the screen. */
const COLUMN_IDS = ['time', 'entity', 'change', 'state', 'outcome', 'took', 'error'] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** The time stays: without it the order of the rows would mean nothing. */
export const HIDEABLE_COLUMN_IDS = COLUMN_IDS.filter((id) => id !== 'time')

/** What a narrow screen has room for. */
const NARROW_IDS: readonly ColumnId[] = ['time', 'entity', 'outcome']

/** Left out on narrow screens, where the opened row says all of it. */
export const WIDE_ONLY = COLUMN_IDS.filter((id) => !NARROW_IDS.includes(id))

export const COLUMN_WORDS: Record<ColumnId, string> = {
  time: 'Created in PSA',
  entity: 'Entity',
  change: 'Change',
  state: 'State',
  outcome: 'Outcome',
  took: 'Took',
  error: 'Error',
}
