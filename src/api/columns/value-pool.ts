/** JSON has no word for a number beyond its range, which may come as 1e999, and writes null for it. */
function withInfinities(_key: string, value: unknown): unknown {
  return value === Infinity || value === -Infinity ? { beyondRange: String(value) } : value
}

/** A text that is the same for equal lists and objects only. */
function keyOf(value: object): string {
  const json = JSON.stringify(value)
  return json.includes('null') ? JSON.stringify(value, withInfinities) : json
}

/**
 * Whether two values are the same beyond doubt: simple ones, and flat lists of such. What it denies may still be equal. Making
 * a key of a list takes many times as long, and rules ask with the same lists again and again.
 */
export function isSurelySame(known: unknown, value: unknown): boolean {
  if (known === value) return true
  if (!Array.isArray(known) || !Array.isArray(value) || known.length !== value.length) return false
  for (let at = 0; at < known.length; at += 1) if (known[at] !== value[at]) return false
  return true
}

/** Recorded values of any JSON type by small numbers, each value once; undefined is "left out", which is not null. */
export class ValuePool {
  readonly list: unknown[]
  private simple: Map<unknown, number> | null = null
  private structured: Map<string, number> | null = null

  constructor(list: unknown[] = []) {
    this.list = list
  }

  idOf(value: unknown): number {
    if (this.simple === null) this.index()
    return typeof value === 'object' && value !== null ? this.idOfStructured(value) : this.idOfSimple(value)
  }

  private index(): void {
    this.simple = new Map()
    this.structured = new Map()
    for (const [id, value] of this.list.entries()) {
      if (typeof value === 'object' && value !== null) this.structured.set(keyOf(value), id)
      else this.simple.set(value, id)
    }
  }

  private idOfSimple(value: unknown): number {
    const known = this.simple?.get(value)
    if (known !== undefined) return known
    this.simple?.set(value, this.list.length)
    return this.list.push(value) - 1
  }

  private idOfStructured(value: object): number {
    const key = keyOf(value)
    const known = this.structured?.get(key)
    if (known !== undefined) return known
    this.structured?.set(key, this.list.length)
    return this.list.push(value) - 1
  }
}
