/** One way in which two texts can look the same and differ; `fold` takes that difference away. */
export type TextDifference =
  'letter-case' | 'white-space' | 'invisible-characters' | 'look-alike-characters' | 'unicode-form'

/** Letters of other alphabets, and punctuation, that are drawn like the Latin ones they stand beside here. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Cyrillic
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    Ѕ: 'S',
    І: 'I',
    Ј: 'J',
    // Greek
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    ο: 'o',
    ν: 'v',
    ι: 'i',
    α: 'a',
    // Dashes, quotes, points
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '−': '-',
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‛': "'",
    '′': "'",
    '´': "'",
    '`': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '″': '"',
    '«': '"',
    '»': '"',
    '…': '...',
    '⁄': '/',
    '∕': '/',
    '×': 'x',
  }),
)

const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u3164/gu
const VISIBLE_CONTROLS = new Set(['\t', '\n', '\r', '\v', '\f', '\uFEFF'])

const FOLDS: readonly { difference: TextDifference; fold: (text: string) => string }[] = [
  { difference: 'unicode-form', fold: (text) => text.normalize('NFC') },
  // Tabs, line ends and the byte-order mark are white space, and counted there.
  {
    difference: 'invisible-characters',
    fold: (text) =>
      text.replace(INVISIBLE, (character) => (VISIBLE_CONTROLS.has(character) ? character : '')),
  },
  {
    difference: 'look-alike-characters',
    // Characters that NFKC takes apart are wide, superscript or joined forms of plain ones; spaces are left alone.
    fold: (text) =>
      Array.from(text, (character) => {
        const plain = LOOK_ALIKES.get(character)
        if (plain !== undefined) return plain
        return /\s/u.test(character) ? character : compatibilityForm(character)
      }).join(''),
  },
  { difference: 'white-space', fold: (text) => text.replace(/\s+/gu, ' ').trim() },
  { difference: 'letter-case', fold: (text) => text.toLowerCase() },
]

function compatibilityForm(character: string): string {
  return character.normalize('NFC') === character ? character.normalize('NFKC') : character
}

/** Every choice of differences, smallest first, so that the fewest that explain a pair are found. */
const CHOICES: readonly (typeof FOLDS)[] = Array.from({ length: 2 ** FOLDS.length - 1 }, (_, index) =>
  FOLDS.filter((_fold, bit) => ((index + 1) & (1 << bit)) !== 0),
).toSorted((a, b) => a.length - b.length)

/**
 * The fewest differences that, taken away from both texts, leave a pair for which `same` holds; null where even all of
 * them do not. The two texts as they are must not be `same` already.
 */
export function differencesBetween(
  a: string,
  b: string,
  same: (a: string, b: string) => boolean = (x, y) => x === y,
): TextDifference[] | null {
  const folded = (choice: typeof FOLDS, text: string) => choice.reduce((rest, { fold }) => fold(rest), text)
  const all = CHOICES.at(-1) ?? FOLDS
  if (!same(folded(all, a), folded(all, b))) return null
  const fewest = CHOICES.find((choice) => same(folded(choice, a), folded(choice, b)))
  return fewest?.map(({ difference }) => difference) ?? null
}
