/** What each would do if a client let it: set `hostileRan`, make an element, turn the line round, hide, or end a quotation. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img class=hostile src=x onerror="window.hostileRan=1">',
  '<script class=hostile>window.hostileRan=1</script>',
  '"\'><svg class=hostile onload=window.hostileRan=1>',
  'javascript:window.hostileRan=1',
  '\u202Egpj.exe\u2066between\u2069\u200F',
  'zero\u200Bwidth\u2060\uFEFF\u00AD\u200E',
  '[click](javascript:window.hostileRan=1) **bold** <b class=hostile>|',
  '=HYPERLINK("https://hostile.example")',
  "'; rm -rf / # $(reboot) `id`",
  '\u0000\u0007\u001B[31m\u0085\u2028\u2029',
  '__proto__',
  'Z\u0351\u0346\u034A\u0308\u0320\u0353\u0331'.repeat(20),
  '\uD800 ${7*7} {{7*7}} %s %00',
]

/** Without a place where a line could break. */
export const LONG_TEXT = 'W'.repeat(100_000)

const INSTANTS = new Set(['created_in_psa_at', 'finished_processing_at'])
/** What an asked entity is told by: a client drops rows of another one. */
const OF_ENTITY = new Set(['entity_type', 'entity_id', 'entity_number'])
/** Every second row keeps these, so that what only known values show is shown too. */
const ENUMS = new Set(['state', 'change_type', 'category', 'operator', 'event_type'])
/** One of each a page: a hundred thousand characters in every string would be gigabytes. */
const LONG = new Set(['error_message', 'workflow_name', 'match_reason', 'field_name', 'field_value', 'rule_value'])

/** A hostile text that still ends in the plain one, so that ids stay different. */
export const hostile = (text: string, place: number) =>
  `${HOSTILE_TEXTS[place % HOSTILE_TEXTS.length] ?? ''} ${text}`

/** A row as a dialect says it, with hostile text in its strings; `isOfEntity` leaves alone what the row was asked for by. */
export function withHostileText(wire: Record<string, unknown>, position: number, isOfEntity: boolean) {
  const long = new Set(position === 0 ? LONG : [])
  let place = position

  const spoil = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => spoil(inner, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]))
    if (typeof value !== 'string' && !(value === null && key === 'error_message' && position === 0)) return value
    if (INSTANTS.has(key) || (isOfEntity && OF_ENTITY.has(key)) || (ENUMS.has(key) && position % 2 === 0)) return value
    if (long.delete(key)) return LONG_TEXT
    place += 1
    return hostile(String(value), place)
  }
  return Object.fromEntries(Object.entries(wire).map(([key, value]) => [key, spoil(value, key)]))
}
