/** Width of a callback's column, px. */
export const COLUMN_WIDTH = 40

/** Height of a workflow's row (`h-9 sm:h-7`: a name takes two lines where it is narrow) and of the head above (`h-6` and `h-33`), px. */
export const ROW_HEIGHT = { wide: 28, narrow: 36 }
export const HEAD_HEIGHT = 156

/** The workflows' names: narrow where the screen is. `left-33 sm:left-60 3xl:left-88` is the same. */
export const NAME_WIDTH = 'w-33 sm:w-60 3xl:w-88'
