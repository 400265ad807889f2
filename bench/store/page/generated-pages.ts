import { addCallback } from './generated-callback'
import { generatedTickets } from './generated-tickets'
import { generatedWorkflows } from './generated-workflows'
import { generatedId, seededRandom } from './seeded-random'

const ROWS_PER_PAGE = 200
const WINDOW_END_MS = Date.UTC(2026, 10, 21)
const WINDOW_MS = 7 * 24 * 3_600_000

/**
 * The API's answers for `callbacks` callbacks of one week, newest first, as the text that comes over the wire, one page
 * after the other: a hundred thousand callbacks are 2.5 GB, which nobody can hold. The same seed gives the same text.
 */
export function* generatedPages(callbacks: number, seed: number): Generator<string> {
  const random = seededRandom(seed)
  const { before, after } = generatedWorkflows(random)
  const nextTicket = generatedTickets(random)
  for (let first = 0; first < callbacks; first += ROWS_PER_PAGE) {
    const parts: string[] = ['{"data":[']
    const end = Math.min(callbacks, first + ROWS_PER_PAGE)
    for (let index = first; index < end; index += 1) {
      if (index > first) parts.push(',')
      const createdAtMs = WINDOW_END_MS - Math.floor((index * WINDOW_MS) / callbacks)
      addCallback(parts, createdAtMs, nextTicket(), index < callbacks / 2 ? after : before, random)
    }
    const cursor = end < callbacks ? `"c${end}"` : 'null'
    parts.push(
      `],"meta":{"request_id":"${generatedId(random)}","timings_ms":{"total":41},`,
      `"pagination":{"has_more":${end < callbacks},"next_cursor":${cursor}},"warnings":[]}}`,
    )
    yield parts.join('')
  }
}
