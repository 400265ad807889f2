import type { Contender } from './contender'
import { rowsOf } from './wire-row'

/** The floor of loading: the text parsed, and nothing kept. */
export function jsonParseAlone(): Contender {
  let rows = 0
  return {
    load: (pageText) => {
      // Something of the result is used, lest it be left out.
      rows += rowsOf(pageText).length
    },
    finish: () => {
      if (rows === 0) throw new Error('nothing was parsed')
    },
    answers: null,
    spent: null,
  }
}
