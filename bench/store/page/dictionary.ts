type Entry<T> = { id: number; key: unknown; value: T }

/** Values by small numbers, each once, in the order of their numbers. */
export class Dictionary<T> {
  readonly entries: Entry<T>[] = []
  private readonly ids = new Map<unknown, number>()
  private taken = 0

  /** By `key`, which is the value itself unless that is an object. */
  idOf(key: unknown, value: T): number {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.entries.length
    this.ids.set(key, id)
    this.entries.push({ id, key, value })
    return id
  }

  /** What came since it was called last, to be put into a table. */
  takeNew(): Entry<T>[] {
    const fresh = this.entries.slice(this.taken)
    this.taken = this.entries.length
    return fresh
  }
}
