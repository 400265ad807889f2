/** All audits of a callback have the same. */
let lastBareName = ''

/**
 * The name of a change type, upper-case, from any form that the wire may carry: the documents type it as a
 * `[name, source, description]` tuple (a serialised Python enum), examples show the bare name, and as an object's key
 * the same tuple is comma-joined. Null where there is no name in it.
 */
export function changeTypeName(wire: unknown): string | null {
  const first: unknown = Array.isArray(wire) ? wire[0] : wire
  if (typeof first !== 'string') return null
  // Nearly all are bare names, and a page has thousands.
  if (first === lastBareName && first !== '') return first
  if (/^[A-Z_]+$/.test(first)) {
    lastBareName = first
    return first
  }
  const name = (first.split(',')[0] ?? '')
    .trim()
    .replace(/^EventType\./, '')
    .toUpperCase()
  return name === '' ? null : name
}
