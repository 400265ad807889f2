/** A list as one URL parameter: joined by commas, a comma inside an item written `%2C` so that it comes back whole. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

/** The items of a list parameter: trimmed, without empty ones and without repeats, in the order given. */
export function readList(text: string | undefined): string[] {
  if (text === undefined) return []
  const items = text.split(',').map((item) => item.replaceAll(/%2C/gi, ',').replaceAll('%25', '%').trim())
  return [...new Set(items.filter((item) => item !== ''))]
}
