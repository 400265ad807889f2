/** What an unreadable row held, as JSON that is cut where it is long: for a person to look at. */
export type SentRow = {
  /** At the place that could not be read; null where there is nothing. */
  found: string | null
  row: string
}

/** Enough to see what is wrong; a row may be megabytes. */
const ROW_CHARACTERS = 2000
const FOUND_CHARACTERS = 200

function jsonOf(value: unknown, most: number): string | null {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    // Nested deeper than the browser can write.
    return 'nested too deep to be shown'
  }
  if (text === undefined) return null
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** `path` leads to what could not be read. Never throws. */
export function sentRowOf(row: unknown, path: readonly PropertyKey[]): SentRow {
  const at = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    row,
  )
  return { found: jsonOf(at, FOUND_CHARACTERS), row: jsonOf(row, ROW_CHARACTERS) ?? 'nothing' }
}
