import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { fetchCallbackPage, firstPage } from '~/api/callback-pages'
import type { ApiClient } from '~/api/client'
import { exactText } from '~/api/columns/rows-fixture'
import { readPlainly } from '~/api/contract/plain-reading-fixture'
import { ApiFailure } from '~/api/failure'
import { wireCallback, wireComparison, wireMatch } from '~/api/wire-callback-fixture'
import { seededRandom } from '~/lib/seeded-random'
import { verdictOf } from '~/audit/verdict'
import { countShapes, shapesOf } from './audit-shapes'
import { csvPieces, jsonPieces } from './callback-export'
import { answeredWith, broken, drifted, someChanges } from './drift-fixture'
import { mergePages } from './loaded-callbacks'

const ALIVE = new AbortController().signal
const random = seededRandom(20_261_120)

const CHECKS = [wireComparison(), wireComparison({ rule_value: ['x', 1], field_value: { a: null } })]
const LIST = {
  data: [
    wireCallback({ callback_id: 'a', started_workflow_ids: [101] }),
    wireCallback({
      callback_id: 'b',
      state: 'PROCESSING',
      finished_processing_at: null,
      workflow_matches: [
        wireMatch({ match_details: { category: 'audit_trail_mismatch', event_type: 'UPDATE', field_comparisons: CHECKS } }),
        wireMatch({ workflow_id: 102, match_details: null }),
      ],
    }),
    wireCallback({ callback_id: 17, workflow_matches: null, entity_number: null, change_type: ['UPDATE', 'PSA', 'x'] }),
  ],
  meta: { request_id: 'r', timings_ms: { total: 12 }, pagination: { has_more: false, next_cursor: null }, warnings: ['w'] },
}

function dataOf(text: string): unknown {
  const body: unknown = JSON.parse(text)
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'data') : undefined
}
function idOf(row: unknown): string | null {
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'callback_id') : null
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

const idsOf = (some: readonly { callbackId: string | null }[]) => [...new Set(some.map(({ callbackId }) => callbackId))].toSorted(byId)
const byId = (one: string | null, other: string | null) => String(one).localeCompare(String(other))

/** What the page should hold, by each of its rows read alone. */
function expected(data: readonly unknown[]) {
  const alone = data.map((row) => readPlainly(row))
  const readable = alone.filter((row) => typeof row !== 'string')
  const rejected = alone.flatMap((problem, position) =>
    typeof problem === 'string' ? [{ position, problem, callbackId: idOf(data[position]) }] : [],
  )
  const ids = idsOf(readable)
  const lost = rejected.filter(({ callbackId }) => callbackId === null || !ids.includes(callbackId))
  return { rows: readable.map(exactText), rejected, ids, lost: idsOf(lost) }
}

function held(page: CallbackPage): ReturnType<typeof expected> {
  const rows = Array.from(page.rows, exactText)
  const loaded = mergePages([page])
  return { rows, rejected: page.rejected.map(({ sent: _kept, ...rejected }) => rejected), ids: idsOf([...loaded.rows]), lost: idsOf(loaded.rejected) }
}

/** Everything that is made of loaded rows without a person asking for it, or with one click. */
function expectShowable({ rows }: CallbackPage) {
  for (const row of rows) for (const match of row.workflowMatches ?? []) expect(verdictOf(row, match).gate).not.toBe('')
  expect(countShapes(rows)).toHaveLength(shapesOf(rows.columns).length)
  for (const piece of csvPieces(rows, 'America/Chicago')) expect(piece.endsWith('\r\n')).toBe(true)
  expect(JSON.parse([...jsonPieces(rows)].join(''))).toHaveLength(rows.length)
}

const askFirst = (client: ApiClient) => fetchCallbackPage(client, EMPTY_FILTER, firstPage(), ALIVE)

describe('10,000 answers of the list that drift from the contract', () => {
  it('lose no readable row, count each other with the reason, and throw nothing but a failure', async () => {
    const seen = { pages: 0, failures: 0, rejected: 0 }
    for (let turn = 0; turn < 10_000; turn += 1) {
      const valid = drifted(LIST, someChanges(random), random)
      const text = random() < 0.05 ? broken(valid, random) : valid
      // One after the other: the random numbers are in order.
      // oxlint-disable-next-line no-await-in-loop
      const page = await answeredWith(text, askFirst)
      if (page instanceof ApiFailure) {
        seen.failures += 1
        expect(page.kind).toBe('broken-answer')
        expect(page.message.length).toBeGreaterThan(15)
        continue
      }
      const data = dataOf(text)
      if (!Array.isArray(data)) throw new Error(`a page of what is no list: ${text}`)
      const [is, should] = [held(page), expected(data)]
      // Compared as texts first: ten thousand times an expectation takes longer than all the reading.
      if (JSON.stringify(is) !== JSON.stringify(should)) expect(is, text.slice(0, 2000)).toEqual(should)
      if (turn % 10 === 0) expectShowable(page)
      seen.pages += 1
      seen.rejected += page.rejected.length
    }
    // The generator has to reach all three often, or the test says little.
    expect(seen.pages).toBeGreaterThan(5000)
    expect(seen.failures).toBeGreaterThan(300)
    expect(seen.rejected).toBeGreaterThan(1000)
  }, 120_000)
})
