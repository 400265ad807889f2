import type { TextPool } from './text-pool'

/**
 * Numbers of texts that come in the same order again and again, as the workflows of callbacks do: comparing a text with the
 * one that came next the last time is cheaper than looking it up.
 */
export class FollowingTexts {
  private readonly texts: TextPool
  /** By text, what came next, plus one. The place of the text before the first is 0, so the texts' own are plus one too. */
  private next = new Uint32Array(64)

  constructor(texts: TextPool) {
    this.texts = texts
  }

  /** The number of `text`, which comes behind the text `before`; -1 where it is the first. */
  idOf(text: string, before: number): number {
    const expected = (this.next[before + 1] ?? 0) - 1
    if (expected >= 0 && this.texts.list[expected] === text) return expected
    const id = this.texts.idOf(text)
    if (before + 1 >= this.next.length) {
      const larger = new Uint32Array(2 * (before + 2))
      larger.set(this.next)
      this.next = larger
    }
    this.next[before + 1] = id + 1
    return id
  }
}
