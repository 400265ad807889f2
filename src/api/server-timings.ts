import { formatDecimal } from '~/lib/number'

/** The server's own times for one answer, by the server's names for them, in milliseconds. */
export type ServerTimingsMs = Readonly<Record<string, number>>

/** "total 7.3 ms, db 5 ms"; null where the answer carried none. */
export function timingsText(timings: ServerTimingsMs): string | null {
  const parts = Object.entries(timings).map(([name, ms]) => `${name} ${formatDecimal(ms)} ms`)
  return parts.length === 0 ? null : parts.join(', ')
}
