import { formatInstant, zoneLabel } from '~/lib/zone'

/** "2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC"; once where the zone is UTC itself. */
export function absoluteTimes(ms: number, zone: string): string {
  const utc = `${formatInstant(ms, 'UTC', 'full')} UTC`
  if (zone === 'UTC') return utc
  return `${formatInstant(ms, zone, 'full')} ${zoneLabel(zone, ms)} (${zone}), ${utc}`
}

/** The same for programs. Null stays null. */
export function timesForPrograms(ms: number | null, zone: string) {
  if (ms === null) return null
  return {
    utc: new Date(ms).toISOString(),
    in_zone: `${formatInstant(ms, zone, 'full')} ${zoneLabel(zone, ms)}`,
    zone,
  }
}
