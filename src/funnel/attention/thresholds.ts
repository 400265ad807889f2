import { formatCount } from '~/lib/number'

/** Full hours of the tenant's clock, Monday to Friday: from 8 until 18 ends at 18:00. */
export type BusinessHours = { fromHour: number; untilHour: number }

/** From which number on a rule says that something needs a look. */
export type Thresholds = {
  capExhaustedTimes: number
  psaFailurePct: number
  deliveryP95Seconds: number
  businessHours: BusinessHours
  /** Of the ratio itself: from 20% to 15% is a fall of 25. */
  usefulFallPct: number
  /** Percentage points: from 20% to 30% is a rise of 10. */
  filteredRisePoints: number
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  capExhaustedTimes: 1,
  psaFailurePct: 2,
  deliveryP95Seconds: 60,
  businessHours: { fromHour: 8, untilHour: 18 },
  usefulFallPct: 25,
  filteredRisePoints: 10,
}

export type NumberThreshold = Exclude<keyof Thresholds, 'businessHours'>

/** `param`: its name in the link. */
type Limits = { param: string; least: number; most: number; isWhole: boolean }

const LIMITS: Record<NumberThreshold, Limits> = {
  capExhaustedTimes: { param: 'cap', least: 1, most: 1_000_000, isWhole: true },
  psaFailurePct: { param: 'psa', least: 0, most: 100, isWhole: false },
  deliveryP95Seconds: { param: 'delivery', least: 0, most: 86_400, isWhole: false },
  usefulFallPct: { param: 'useful', least: 1, most: 100, isWhole: false },
  filteredRisePoints: { param: 'filtered', least: 1, most: 100, isWhole: false },
}

const NUMBER_THRESHOLDS = Object.keys(LIMITS).filter((name): name is NumberThreshold => name in LIMITS)

/** A value to use, or what has to be given instead: "a whole number from 1 to 100". */
export type ReadThreshold<Value> = { value: Value } | { needed: string }

/** Reads what a person typed or a link holds. A decimal comma is a decimal point. */
export function readNumberThreshold(name: NumberThreshold, text: string): ReadThreshold<number> {
  const { least, most, isWhole } = LIMITS[name]
  const value = /^\d{1,9}([.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return { value }
  return { needed: `a ${isWhole ? 'whole ' : ''}number from ${formatCount(least)} to ${formatCount(most)}` }
}

/** Reads two full hours of the day. */
export function readBusinessHours(from: string, until: string): ReadThreshold<BusinessHours> {
  const [fromHour, untilHour] = [readHour(from), readHour(until)]
  if (fromHour === null || untilHour === null) return { needed: 'full hours from 0 to 24' }
  if (fromHour >= untilHour) return { needed: 'an end that is after the beginning' }
  return { value: { fromHour, untilHour } }
}

function readHour(text: string): number | null {
  const hour = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
  return hour <= 24 ? hour : null
}

/** Reads the link's parameters. What cannot be read is the usual number, and is said in `unread`. */
export function readThresholds(raw: Record<string, string>, unread: string[]): Thresholds {
  const thresholds = { ...DEFAULT_THRESHOLDS }
  for (const name of NUMBER_THRESHOLDS) {
    const { param } = LIMITS[name]
    const given = raw[param]
    if (!given) continue
    const read = readNumberThreshold(name, given)
    if ('value' in read) thresholds[name] = read.value
    else unread.push(notRead(param, given, read.needed, String(DEFAULT_THRESHOLDS[name])))
  }
  const hours = raw['hours']
  if (hours) {
    const [from = '', until = '', ...rest] = hours.split('-')
    const read: ReadThreshold<BusinessHours> =
      rest.length > 0 ? { needed: 'two full hours such as 8-18' } : readBusinessHours(from, until)
    if ('value' in read) thresholds.businessHours = read.value
    else unread.push(notRead('hours', hours, read.needed, hoursText(DEFAULT_THRESHOLDS.businessHours)))
  }
  return thresholds
}

function notRead(param: string, given: string, needed: string, usual: string): string {
  return `“${param}” in the link is “${given}”, where ${needed} is needed; the usual ${usual} is used.`
}

/** The parameters of the link; usual numbers are left out. */
export function writeThresholds(thresholds: Thresholds): Record<string, string> {
  const link: Record<string, string> = {}
  for (const name of NUMBER_THRESHOLDS) {
    if (thresholds[name] !== DEFAULT_THRESHOLDS[name]) link[LIMITS[name].param] = String(thresholds[name])
  }
  const hours = hoursText(thresholds.businessHours)
  if (hours !== hoursText(DEFAULT_THRESHOLDS.businessHours)) link['hours'] = hours
  return link
}

function hoursText({ fromHour, untilHour }: BusinessHours): string {
  return `${fromHour}-${untilHour}`
}
