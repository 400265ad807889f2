import type { DocumentedFunnel } from '../api/documented-funnel.ts'
import type { Dialect } from './dialect.ts'
import { HOSTILE_TEXTS, hostile } from './hostile-text.ts'
import { wireChangeTypeKey } from './wire-change-type.ts'
import { wireInstant } from './wire-instant.ts'

const WINDOWS_NAMES: Record<string, string> = { 'America/Chicago': 'Central Standard Time' }

/** A documented funnel as a dialect says it. */
export function wireFunnel(funnel: DocumentedFunnel, dialect: Dialect): Record<string, unknown> {
  const { timezone } = funnel.window
  // The contract calls it the tenant's local window, so its plain form carries the tenant's offset.
  const form = dialect.dates === 'utc' ? 'offset' : dialect.dates
  const counts = Object.entries(funnel.callbacks.by_change_type)
  if (dialect.unknownValues) counts.push(['MERGED', 3])
  if (dialect.hostileText) counts.push(...HOSTILE_TEXTS.map((text): [string, number] => [text, 2]))
  const wire = {
    ...funnel,
    window: {
      since: wireInstant(funnel.window.since, form, timezone),
      until: wireInstant(funnel.window.until, form, timezone),
      timezone: dialect.hostileText ? hostile(timezone, 0) : dialect.timezone === 'windows' ? (WINDOWS_NAMES[timezone] ?? timezone) : timezone,
    },
    callbacks: {
      ...funnel.callbacks,
      by_change_type: Object.fromEntries(
        counts.map(([name, count]) => [wireChangeTypeKey(name, dialect.changeType), count]),
      ),
    },
  }
  const spoken = dialect.nulls ? withoutMeasures(wire) : wire
  return dialect.extraFields ? { ...spoken, sandbox_extra: { seconds: 1 } } : spoken
}

/** Every p95, maximum and ratio null, as where nothing was measured. */
function withoutMeasures(blocks: Record<string, Record<string, unknown>>) {
  const nullable = /_seconds$|_ratio_pct$/
  return Object.fromEntries(
    Object.entries(blocks).map(([name, block]) => [
      name,
      Object.fromEntries(Object.entries(block).map(([key, value]) => [key, nullable.test(key) ? null : value])),
    ]),
  )
}
