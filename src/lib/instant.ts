/**
 * Milliseconds since the epoch of an ISO-8601 instant, or null where the text is not one.
 * A date-time without a zone is read as UTC: the API's documents promise UTC, and Python servers drop the zone easily.
 */
export function parseInstant(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text.trim(),
  )
  if (!match) return null
  const [, date, time = '00:00', zone = 'Z'] = match
  const ms = Date.parse(`${date}T${time}${zone}`)
  return Number.isNaN(ms) ? null : ms
}
