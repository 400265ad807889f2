import { counted } from '~/lib/text'

/** Something about how the rows were had that a person should know to trust "all of them". */
export type PagingNotice = {
  kind:
    'cursor-ignored' | 'no-way-further' | 'too-dense' | 'window-ignored' | 'filter-ignored' | 'since-moved'
  message: string
  /** Rows concerned; 0 where it cannot be known. */
  count: number
}

export const CURSOR_IGNORED: PagingNotice = {
  kind: 'cursor-ignored',
  message: 'The API’s page marker leads to rows already loaded, so the window is asked for in parts instead.',
  count: 0,
}

export const NO_WAY_FURTHER: PagingNotice = {
  kind: 'no-way-further',
  message: 'The API has more rows, but no way to ask for them without a start time. Add one to see the rest.',
  count: 0,
}

export const TOO_DENSE: PagingNotice = {
  kind: 'too-dense',
  message:
    'One second of the window holds more rows than the API gives at once; some of them are missing here.',
  count: 0,
}

export const WINDOW_IGNORED: PagingNotice = {
  kind: 'window-ignored',
  message:
    'The API gives the same rows whatever part of the window is asked for. Loading stopped; rows may be missing.',
  count: 0,
}

export const SINCE_MOVED: PagingNotice = {
  kind: 'since-moved',
  message: 'The window began earlier than the 7 days that the API answers for, and was cut off there.',
  count: 0,
}

export function filterIgnored(count: number): PagingNotice {
  return {
    kind: 'filter-ignored',
    message: `The API gave ${counted(count, 'row')} that the filters rule out; left out here.`,
    count,
  }
}
