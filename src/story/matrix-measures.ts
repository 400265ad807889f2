/** Width of a callback's column, px. */
export const COLUMN_WIDTH = 40

/** Height of a workflow's row (`h-7`) and of the head above (`h-6` and `h-33`), px. */
export const ROW_HEIGHT = 28
export const HEAD_HEIGHT = 156

/** The workflows' names: narrow where the screen is. `left-33 sm:left-60` is the same. */
export const NAME_WIDTH = 'w-33 sm:w-60'
