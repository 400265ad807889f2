import { type LookAlikeKind, wordsOfDifferences } from '~/audit/look-alike'

/** What a look-alike is, in words that show no character of either value. */
export function maskedLookAlikeWords(kind: LookAlikeKind): string {
  switch (kind) {
    case 'letter-case':
    case 'white-space':
    case 'invisible-characters':
    case 'look-alike-characters':
    case 'unicode-form':
      return `The two values differ only in ${wordsOfDifferences([kind])}.`
    case 'several':
      return 'The two values differ only in small ways: letter case, white space or characters that look alike.'
    case 'identical':
      return 'The two are recorded exactly alike.'
    case 'number-against-text':
      return 'One of the two is a text of digits, the other the same number.'
    case 'boolean-against-text':
      return 'One of the two is true or false, the other a text that says the same.'
    case 'number-form':
      return 'The two are the same number, written differently.'
    case 'null-against-empty':
      return 'One of the two is empty, the other has no value.'
    case 'list-order':
      return 'The two lists hold the same values in a different order.'
    case 'list-against-one':
      return 'One of the two is a list that holds only the other.'
    case 'id-against-label':
      return 'One of the two is probably an id, the other probably a label.'
    case 'date-zone':
      return 'The two show the same date and time, written differently or in different zones.'
  }
}
