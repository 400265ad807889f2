import type { Run, WidthOf } from './picture-text'

/** The run in lines no wider than `maxPx`, broken between words, and inside a word that is wider than a line by itself. */
export function wrapped(whole: Run, maxPx: number, widthOf: WidthOf): Run[] {
  const fits = (text: string) => widthOf({ ...whole, text }) <= maxPx
  const lines: string[] = []
  let line = ''
  for (const word of whole.text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = fits(word) ? [word] : broken(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line].map((text) => ({ ...whole, text }))
}

function broken(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
