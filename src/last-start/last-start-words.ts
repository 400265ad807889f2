import type { Callback } from '~/api/contract/callback'
import { changeTypeTerm, entityTypeTerm } from '~/audit/glossary'
import { formatDuration } from '~/lib/duration'
import { counted } from '~/lib/text'
import { formatInstant, zoneLabel } from '~/lib/zone'
import type { FoundStart, LastStart, LastStartProgress } from '~/store/last-start-search'
import { SEARCH_REQUESTS_AT_MOST } from '~/store/search-stages'

function thisEntity(here: Callback): string {
  return here.entityType === 'unknown' ? 'this entity' : `this ${entityTypeTerm(here.entityType).label.toLowerCase()}`
}

function sameKind(here: Callback): string {
  return `the same entity type and change type (${entityTypeTerm(here.entityType).label}, ${changeTypeTerm(here.changeType).label})`
}

function timeOf(ms: number, zone: string): string {
  return `${formatInstant(ms, zone, 'day-minute')} ${zoneLabel(zone, ms)}`
}

function countsOf({ looked }: LastStartProgress, here: Callback): string {
  const own = `${counted(looked.entity, 'earlier callback')} of ${thisEntity(here)}`
  return looked.similar === 0 ? own : `${own} and ${counted(looked.similar, 'other')} with ${sameKind(here)}`
}

function reachOf({ backToMs }: LastStartProgress, zone: string): string {
  return backToMs === null ? '' : `, back to ${timeOf(backToMs, zone)}`
}

/** While it searches: what was looked at so far, and how much of the search's allowance is used. */
export function progressSentence(progress: LastStartProgress | null, here: Callback, zone: string): string {
  if (progress === null) return 'Looking for the last start.'
  const total = progress.looked.entity + progress.looked.similar
  const where = progress.among === 'entity' ? thisEntity(here) : sameKind(here)
  return `Looking among callbacks of ${where}: looked at ${counted(total, 'callback')}${reachOf(progress, zone)}; ${progress.requests} of at most ${SEARCH_REQUESTS_AT_MOST} requests.`
}

function laterSentence(found: FoundStart, end: LastStart['end'], here: Callback): string {
  if (!found.maybeLater) return ''
  if (found.isFromLoaded) return ' A later start may exist: only the loaded callbacks were looked at.'
  return found.among === 'entity'
    ? ` A later start of ${thisEntity(here)} may exist.${shortfallSentence(end)}`
    : ` A later start may exist.${shortfallSentence(end)}`
}

function shortfallSentence(end: LastStart['end']): string {
  switch (end.kind) {
    case 'request-limit':
      return ` The search ends after ${SEARCH_REQUESTS_AT_MOST} requests; the rest was not looked at.`
    case 'no-way-further':
      return ' The API has more callbacks and gave no way to them; those were not looked at.'
    case 'cancelled':
      return ' The search was cancelled; the rest was not looked at.'
    case 'failed':
      return ' A request failed; the rest was not looked at.'
    case 'too-old':
      return ' Other callbacks could not be asked for: the API goes back 7 days, and this callback is older.'
    case 'looked-everywhere':
      return ' The API goes back 7 days at most.'
    case 'found':
      return ''
  }
}

/** What the search came to. */
export function resultSentence(result: LastStart, here: Callback, zone: string): string {
  const { found, end } = result
  if (!found) {
    const sinceWords = reachOf(result, zone)
    return `No earlier start found in ${countsOf(result, here)}${sinceWords}.${shortfallSentence(end)}`
  }
  const earlier = found.callback
  const when = `${timeOf(earlier.createdInPsaAtMs, zone)}, ${formatDuration(here.createdInPsaAtMs - earlier.createdInPsaAtMs)} before this one`
  const later = laterSentence(found, end, here)
  if (found.among === 'entity') {
    const change = changeTypeTerm(earlier.changeType).label
    return `The last start on ${thisEntity(here)}: ${when} (${change}).${later}`
  }
  const own =
    result.looked.entity === 0
      ? `No earlier callback of ${thisEntity(here)} was found.`
      : `No start on ${thisEntity(here)} in ${counted(result.looked.entity, 'earlier callback')}.`
  const entity = `${entityTypeTerm(earlier.entityType).label} ${earlier.entityNumber ?? earlier.entityId}`
  return `${own} The last start with ${sameKind(here)}: ${entity}, ${when}.${later}`
}
