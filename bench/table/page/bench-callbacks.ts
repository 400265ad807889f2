import { generatedPages } from '../../store/page/generated-pages'
import { seededRandom } from '../../store/page/seeded-random'
import { rowsOf, type WireRow } from '../../store/page/wire-row'

const SEED = 5
/** The audits of so many callbacks come again and again: a table draws and sorts no other way for it, and they are made in a moment. */
const DISTINCT = 1_000
const END_MS = Date.UTC(2026, 10, 21)
const CALLBACKS_PER_TICKET = 4

/** Callbacks of one week with 30 matches of 5 comparisons, newest first, each with a time, a ticket and a duration of its own. */
export function benchCallbacks(count: number): WireRow[] {
  const distinct = [...generatedPages(DISTINCT, SEED)].flatMap(rowsOf)
  const random = seededRandom(SEED)
  return Array.from({ length: count }, (_, index): WireRow => {
    const known = distinct[index % distinct.length]
    if (!known) throw new Error('nothing was generated')
    const createdAtMs = END_MS - index * 30_000 - random(20_000)
    const ticket = random(Math.ceil(count / CALLBACKS_PER_TICKET))
    return {
      ...known,
      callback_id: `${known.callback_id}-${index}`,
      entity_id: String(90_000 + ticket),
      entity_number: `T20261120.${String(ticket).padStart(5, '0')}`,
      created_in_psa_at: new Date(createdAtMs).toISOString(),
      finished_processing_at: new Date(createdAtMs + 500 + random(400_000)).toISOString(),
    }
  })
}
