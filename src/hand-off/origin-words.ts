import { absoluteTimes } from './absolute-time'
import { permalinkOf } from './permalink'
import type { Subject } from './subject'

/** Why there is no link, where the callback was read from a file. */
export function fileWords({ source, zone }: Subject): string | null {
  if (source.kind === 'api') return null
  return `none; read from the file “${source.fileName}”, saved ${absoluteTimes(source.savedAtMs, zone)}. A link cannot point into a file.`
}

/** The link, or why there is none. */
export function linkWords(subject: Subject): string {
  return permalinkOf(subject) ?? fileWords(subject) ?? 'none'
}
