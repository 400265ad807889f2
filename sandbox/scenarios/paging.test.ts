import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hoursAgo, openTestSandbox, type TestSandbox } from '../sandbox-for-tests.ts'

const QUERY = { since: hoursAgo(100), page_size: '50' }

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox()
})
afterAll(() => sandbox.stop())

async function pageAfter(cursor: string | null | undefined) {
  const { data, meta } = await sandbox.page(cursor ? { ...QUERY, cursor } : QUERY)
  return { ids: data.map((row) => String(row['callback_id'])), ...meta.pagination }
}

describe('paging, in each dialect of the cursor', () => {
  it('honoured: every row once, and an end', async () => {
    await sandbox.speak({ cursor: 'honoured' })
    const ids: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await pageAfter(cursor)
      expect(page.has_more).toBe(page.next_cursor !== null)
      ids.push(...page.ids)
      cursor = page.next_cursor
    } while (cursor)
    expect(ids.length).toBeGreaterThan(200)
    expect(new Set(ids).size).toBe(ids.length)

    await sandbox.speak({ cursor: 'honoured', order: 'oldest-first' })
    expect((await pageAfter(null)).ids).toEqual(ids.slice(0, 50).toReversed())
  })

  it('ignored: a cursor is handed out, and the same page comes again', async () => {
    await sandbox.speak({ cursor: 'ignored' })
    const first = await pageAfter(null)
    expect(first.next_cursor).toBeTruthy()
    expect(await pageAfter(first.next_cursor)).toEqual(first)
    expect((await sandbox.callbacks({ ...QUERY, cursor: 'anything' })).status).toBe(200)
  })

  it('absent: there is more, and no cursor to it', async () => {
    await sandbox.speak({ cursor: 'absent' })
    expect(await pageAfter(null)).toMatchObject({ has_more: true, next_cursor: null })
  })

  it('repeated: the second page hands out the cursor that led to it', async () => {
    await sandbox.speak({ cursor: 'repeated' })
    const first = await pageAfter(null)
    const second = await pageAfter(first.next_cursor)
    expect(second.ids).not.toEqual(first.ids)
    expect(second.next_cursor).toBe(first.next_cursor)
    expect(await pageAfter(second.next_cursor)).toEqual(second)
  })

  it('with no word about paging at all', async () => {
    await sandbox.speak({ pagination: 'absent' })
    expect(Object.keys(await pageAfter(null))).toEqual(['ids'])
  })
})
