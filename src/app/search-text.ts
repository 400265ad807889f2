/**
 * The query of our links as plain text values, in both directions. The router's own way reads JSON, which turns the ticket
 * number 0042 into 42 and writes lists as brackets. Lists are the pages' business: they write commas.
 */
export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Leaves readable what a query may hold unencoded: `since=2026-11-20T10:00:00Z&change=created,updated`. */
export function writeSearchText(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function encode(text: string): string {
  // A lone half of a surrogate pair, which encodeURIComponent throws at, can come from a truncated paste.
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%(3A|2C|2F|40)/g, (escaped) => decodeURIComponent(escaped))
}
