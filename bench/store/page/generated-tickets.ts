import { FIELDS, TITLE } from './generated-fields'
import { TITLE_WORDS, type GeneratedCheck } from './generated-workflows'
import type { Random } from './seeded-random'

/** A ticket as it is when a callback comes: the number of its value by field, and its title. */
export type GeneratedTicket = { id: number; title: string; values: Uint16Array }

const OPEN_AT_ONCE = 400
const CALLBACKS_PER_TICKET = 5
const MOVING = FIELDS.flatMap((field, index) => (field.moves ? [index] : []))

/** Does the check ask about the event's change rather than about the ticket? */
export function changesOf(check: GeneratedCheck): boolean {
  return FIELDS[check.field]?.name === 'changedField'
}

/** The tickets that callbacks are about: some hundreds open at a time, each good for several callbacks. */
export function generatedTickets(random: Random): () => GeneratedTicket {
  let lastId = 90_000
  const open: GeneratedTicket[] = Array.from({ length: OPEN_AT_ONCE }, () => opened())
  return () => {
    const place = random(OPEN_AT_ONCE)
    const known = open[place]
    if (known === undefined || random(CALLBACKS_PER_TICKET) === 0) return (open[place] = opened())
    const moved = MOVING[random(MOVING.length)] ?? 0
    known.values[moved] = random(FIELDS[moved]?.values.length ?? 1)
    return known
  }

  function opened(): GeneratedTicket {
    lastId += 1
    const word = TITLE_WORDS[random(TITLE_WORDS.length)] ?? ''
    return {
      id: lastId,
      title: `${word} at desk ${random(400)}, case ${lastId.toString(36)}`,
      values: Uint16Array.from(FIELDS, (field) => (field === TITLE ? 0 : random(field.values.length))),
    }
  }
}
