import type { Dialect } from './dialect.ts'

export type InstantForm = Dialect['dates']

const offsetFormats = new Map<string, Intl.DateTimeFormat>()

/** The offset of an IANA zone at an instant, as "-06:00". */
function offsetAt(ms: number, timezone: string): string {
  let format = offsetFormats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
    offsetFormats.set(timezone, format)
  }
  const name = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}

/** A documented instant (ISO-8601 with Z and milliseconds) in the form that a dialect gives it. */
export function wireInstant(documented: string, form: InstantForm, timezone: string): string {
  if (form === 'utc') return documented
  if (form === 'micros') return documented.replace('Z', '000Z')
  if (form === 'naive') return documented.replace('Z', '')
  const ms = Date.parse(documented)
  const offset = offsetAt(ms, timezone)
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':')
  const sign = offset.startsWith('-') ? -1 : 1
  const local = new Date(ms + sign * (Number(hours) * 60 + Number(minutes)) * 60_000)
  return local.toISOString().replace('Z', offset)
}
