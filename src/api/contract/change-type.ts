import * as z from 'zod/mini'

/**
 * The name of a change type, upper-case, from any form that the wire may carry: the documents type it as a
 * `[name, source, description]` tuple (a serialised Python enum), examples show the bare name, and as an object's key
 * the same tuple is comma-joined. Null where there is no name in it.
 */
export function changeTypeName(wire: unknown): string | null {
  const first: unknown = Array.isArray(wire) ? wire[0] : wire
  if (typeof first !== 'string') return null
  const name = (first.split(',')[0] ?? '')
    .trim()
    .replace(/^EventType\./, '')
    .toUpperCase()
  return name === '' ? null : name
}

/** A row without a readable change type is still worth showing; it says UNKNOWN. */
export const ChangeType = z.pipe(
  z._default(z.unknown(), null),
  z.transform((wire) => changeTypeName(wire) ?? 'UNKNOWN'),
)
