/** What stands in the way of opening a file, as a sentence for the person. */
export class CallbackFileProblem extends Error {
  override name = 'CallbackFileProblem'
}

const MEGABYTE = 2 ** 20
/** 100,000 rows take about 60 MB packed and 1 GB unpacked, heavy ones 2.5 GB; they are read line by line. */
const PACKED_AT_MOST = 400 * MEGABYTE
const UNPACKED_AT_MOST = 4000 * MEGABYTE
const LINE_AT_MOST = 16 * MEGABYTE

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === 0x1f && second === 0x8b
}

function tooLarge(): CallbackFileProblem {
  return new CallbackFileProblem('The file is too large to be one that this page has saved.')
}

/**
 * The lines of a text file, unpacked where it is packed, without ever holding all of it. Throws CallbackFileProblem for a
 * file that is too large, damaged or no text.
 */
export async function* linesOfFile(file: Blob): AsyncGenerator<string> {
  const isPacked = await isGzip(file)
  if (file.size > (isPacked ? PACKED_AT_MOST : UNPACKED_AT_MOST)) throw tooLarge()
  const bytes = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = bytes.getReader()
  let unpacked = 0
  let rest = ''
  try {
    for (;;) {
      // A stream is read piece after piece.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read().catch(() => {
        throw new CallbackFileProblem('The file is damaged or was cut off: it could not be unpacked.')
      })
      unpacked += value?.byteLength ?? 0
      if (unpacked > UNPACKED_AT_MOST) throw tooLarge()
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > LINE_AT_MOST) throw tooLarge()
      yield* lines
      if (done) break
    }
  } catch (error) {
    if (error instanceof TypeError) throw new CallbackFileProblem('The file is not text.')
    throw error
  } finally {
    void reader.cancel().catch(() => {})
  }
  if (rest.trim() !== '') yield rest
}
