/** Milliseconds of one contender in one run; null where it cannot do the thing. */
export type TableFigures = {
  firstRowsMs: number
  openingMs: number | null
  openingSlowestMs: number | null
  openedMs: number | null
  typingMs: number
  typingSlowestMs: number
  filteredMs: number
  sortingMs: number
  sortingSlowestMs: number
  sortedMs: number
  scrollLongestTaskMs: number | null
  scrollLongestGapMs: number | null
}

/** In the order of the report, with its words; `picture` where the picture shows it, with words that stand alone. */
export const TABLE_MEASURES: readonly { figure: keyof TableFigures; words: string; picture?: string }[] = [
  { figure: 'firstRowsMs', words: 'first rows', picture: 'first rows' },
  { figure: 'openingMs', words: 'opening a row, to the next paint', picture: 'opening a row, to the next paint' },
  { figure: 'openingSlowestMs', words: '… slowest' },
  { figure: 'openedMs', words: '… until its matches are painted', picture: 'opening a row, until its matches are painted' },
  { figure: 'typingMs', words: 'typing in the filter, to the next paint', picture: 'typing in the filter, to the next paint' },
  { figure: 'typingSlowestMs', words: '… slowest key' },
  { figure: 'filteredMs', words: '… until its rows are painted', picture: 'typing in the filter, until its rows are painted' },
  { figure: 'sortingMs', words: 'sorting, to the next paint', picture: 'sorting, to the next paint' },
  { figure: 'sortingSlowestMs', words: '… slowest' },
  { figure: 'sortedMs', words: '… until its rows are painted', picture: 'sorting, until its rows are painted' },
  { figure: 'scrollLongestTaskMs', words: 'wheel: longest task' },
  { figure: 'scrollLongestGapMs', words: 'wheel: longest gap between frames', picture: 'wheel: longest gap between frames' },
]
