/**
 * The contract with one schema made sayable: it types a change type as an array whose enum lists whole tuples, which the
 * mock can neither generate from nor name in a header. Here it is a string, one of the tuples' names.
 */
export function patchedSpecification(merged: unknown): unknown {
  const patched = structuredClone(merged)
  const eventType = at(patched, ['components', 'schemas', 'EventType'])
  const tuples = at(eventType, ['enum'])
  if (!isObject(eventType) || !Array.isArray(tuples)) throw new Error('the contract has no EventType with an enum')
  eventType.type = 'string'
  eventType.enum = tuples.map((tuple) => (Array.isArray(tuple) ? (tuple[0] as unknown) : tuple))
  return patched
}

function at(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, key) => (isObject(inside) ? inside[key] : undefined), json)
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
