import { breathe, STRETCH_MS } from './breathe'

/** Handed over to the browser in parts of this many characters: no text can be longer than half a gigabyte. */
const PART_CHARACTERS = 2 ** 20

/** A long text that comes in small pieces, as a file. Between the pieces the page goes on to work. */
export async function textBlob(pieces: Iterable<string>, mediaType: string): Promise<Blob> {
  const parts: Blob[] = []
  let text = ''
  let stretchBeganMs = performance.now()
  for (const piece of pieces) {
    text += piece
    if (text.length >= PART_CHARACTERS) {
      parts.push(new Blob([text]))
      text = ''
    }
    if (performance.now() - stretchBeganMs < STRETCH_MS) continue
    // Pieces are written one after the other.
    // oxlint-disable-next-line no-await-in-loop
    await breathe()
    stretchBeganMs = performance.now()
  }
  return new Blob([...parts, text], { type: mediaType })
}
