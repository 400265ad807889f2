/** Deeper than any record goes; far from where a browser's own JSON and cloning give up, which they do by throwing. */
const DEEPEST = 400

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof inner === 'object' && !isWithin(inner, levels - 1)) return false
  }
  return true
}

/** Whether lists and objects are nested so deep in the value that it can be parsed and not be handed on. */
export function isTooDeep(value: unknown): boolean {
  // Nearly all are plain, and a page has tens of thousands.
  return typeof value === 'object' && value !== null && !isWithin(value, DEEPEST)
}
