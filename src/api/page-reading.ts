import { type PackedPage, packCallbacks } from './columns/page-packing'
import type { AnswerMeta } from './contract/envelope'
import { brokenAnswer, readEnvelope } from './envelope-reading'
import type { Answer } from './response-reading'

/** One answer of a list of callbacks, checked and packed, with what it cost. */
export type ReadPage = PackedPage & {
  meta: AnswerMeta
  requestId: string | null
  /** Of the answer, unreadable ones too. */
  rowCount: number
  /** Length of the answer's text. */
  characters: number
  parseMs: number
  packMs: number
}

/** Throws a broken answer where the body is no list. */
export function readPage(answer: Answer): ReadPage {
  const { data, meta, requestId } = readEnvelope(answer)
  if (!Array.isArray(data)) throw brokenAnswer(answer, requestId, 'The answer’s “data” is not a list')
  // Array.isArray widens to any[]; rows are unknown until each has been read.
  const wire: readonly unknown[] = data
  const { characters, parseMs } = answer
  const startedAtMs = performance.now()
  const packed = packCallbacks(wire)
  const packMs = performance.now() - startedAtMs
  return { ...packed, meta, requestId, rowCount: wire.length, characters, parseMs, packMs }
}
