/** Texts by small numbers, each text once. */
export class TextPool {
  readonly list: string[]
  /** Made when it is first needed: who only reads needs none. */
  private ids: Map<string, number> | null = null

  constructor(list: string[] = []) {
    this.list = list
  }

  idOf(text: string): number {
    const ids = (this.ids ??= new Map(this.list.map((known, id) => [known, id])))
    const known = ids.get(text)
    if (known !== undefined) return known
    ids.set(text, this.list.length)
    return this.list.push(text) - 1
  }

  /** Without adding it. */
  known(text: string): number | undefined {
    return (this.ids ??= new Map(this.list.map((known, id) => [known, id]))).get(text)
  }
}
