/** One thing that the palette can do. */
export type Command = {
  /** Its own among all that are shown at once. */
  id: string
  /** Heading that it stands under. */
  group: string
  name: string
  /** Shown beside the name, and found by as well. */
  hint?: string
  /** Found by, and not shown. */
  otherWords?: string
} & (
  | { /** Path and query inside the dashboard. */ to: string }
  | { run: () => void }
)

/** How early the text stands in the name: 0 at its beginning, 1 at that of a word, 2 elsewhere. */
function rank(name: string, text: string): number {
  if (name.startsWith(text)) return 0
  return name.includes(` ${text}`) ? 1 : 2
}

/** Those in which every typed word stands somewhere, whatever its case; the closest first, else as they came. */
export function fittingCommands<Each extends { name: string; hint?: string; otherWords?: string }>(
  commands: readonly Each[],
  typed: string,
): readonly Each[] {
  const text = typed.trim().toLowerCase()
  if (text === '') return commands
  const words = text.split(/\s+/)
  return commands
    .filter(({ name, hint = '', otherWords = '' }) => {
      const within = `${name} ${hint} ${otherWords}`.toLowerCase()
      return words.every((word) => within.includes(word))
    })
    .toSorted((a, b) => rank(a.name.toLowerCase(), text) - rank(b.name.toLowerCase(), text))
}
