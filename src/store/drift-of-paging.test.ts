import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { fetchCallbackPage, firstPage } from '~/api/callback-pages'
import type { ApiClient } from '~/api/client'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { ApiFailure } from '~/api/failure'
import { type Dialect, listServer, SERVER_NOW_MS, storedRows } from '~/api/list-server-fixture'
import type { PagePosition } from '~/api/page-position'
import { readPage } from '~/api/page-reading'
import { readAnswer } from '~/api/response-reading'
import { seededRandom } from '~/lib/seeded-random'
import { DAY_MS } from '~/lib/window'
import { drifted, someChanges } from './drift-fixture'
import { mergePages } from './loaded-callbacks'

const ALIVE = new AbortController().signal
const random = seededRandom(20_261_120)

const DIALECTS: Partial<Dialect>[] = [
  {},
  { cursor: 'ignored' },
  { cursor: 'circling' },
  { cursor: 'repeated', order: 'shuffled' },
  { cursor: 'fresh-but-ignored', hasMore: 'always' },
  { cursor: 'absent', pagination: 'absent' },
  { window: 'ignored', cursor: 'absent' },
]

const idsOf = (rows: CallbackRows) => Array.from(rows.order, (row) => rows.columns.callbackIds[row])

describe('a list that drifts on every page', () => {
  it('is walked to an end, in every dialect', async () => {
    const stored = storedRows(700, 2 * DAY_MS)
    const filter = { ...EMPTY_FILTER, sinceMs: SERVER_NOW_MS - 2 * DAY_MS }
    let longest = 0
    for (let walk = 0; walk < 42; walk += 1) {
      const { client, requests } = listServer(stored, DIALECTS[walk % DIALECTS.length])
      const drifting: ApiClient = {
        ...client,
        getPage: async (path, params, signal) => {
          const { body } = await client.get(path, params, signal)
          const text = random() < 0.7 ? JSON.stringify(body) : drifted(body, someChanges(random), random)
          return readPage(readAnswer({ status: 200, headers: {} }, text))
        },
      }
      const pages: CallbackPage[] = []
      let position: PagePosition | null = firstPage()
      let failures = 0
      while (position !== null && failures < 3) {
        try {
          // oxlint-disable-next-line no-await-in-loop
          const page: CallbackPage = await fetchCallbackPage(drifting, filter, position, ALIVE)
          pages.push(page)
          position = page.next
        } catch (error) {
          if (!(error instanceof ApiFailure)) throw error
          failures += 1
        }
        if (requests.length > 400) throw new Error(`no end of walk ${walk}`)
      }
      longest = Math.max(longest, requests.length)
      const { rows } = mergePages(pages)
      expect(new Set(idsOf(rows))).toEqual(new Set(pages.flatMap((page) => idsOf(page.rows))))
    }
    expect(longest).toBeGreaterThan(5)
  }, 120_000)
})
