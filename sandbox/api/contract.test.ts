import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { responseValidators, violations } from '../contract/response-validators.ts'
import { specification } from '../contract/specification.ts'
import { hoursAgo, openTestSandbox, type TestSandbox } from '../sandbox-for-tests.ts'

const documented = responseValidators('tuple')
const named = responseValidators('name')

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox()
})
afterAll(() => sandbox.stop())

/** Every page of a week, as raw answers. */
async function weekOfPages(): Promise<unknown[]> {
  const pages: unknown[] = []
  const query: Record<string, string> = { since: hoursAgo(7 * 24), page_size: '200' }
  for (;;) {
    pages.push(await (await sandbox.callbacks(query)).json())
    const { pagination } = (await sandbox.page(query)).meta
    if (!pagination?.next_cursor) return pages
    query['cursor'] = pagination.next_cursor
  }
}

const allViolations = (pages: unknown[], validate: (typeof named)['callbacks']) =>
  pages.flatMap((page) => violations(validate, page))

describe('answers, held against the contract by Ajv', () => {
  it('are valid for a week of callbacks with change types by name (EventType alone replaced by its names)', async () => {
    await sandbox.speak({})
    const pages = await weekOfPages()
    expect(pages.length).toBeGreaterThan(5)
    expect(allViolations(pages, named.callbacks)).toEqual([])
  })

  it('are valid for a week of callbacks with change types as tuples, by the document as it is', async () => {
    await sandbox.speak({ changeType: 'tuple' })
    expect(allViolations(await weekOfPages(), documented.callbacks)).toEqual([])
  })

  it('differ from the document as it is in nothing but the change type when that is a name', async () => {
    await sandbox.speak({})
    const found = violations(documented.callbacks, await (await sandbox.callbacks({ since: hoursAgo(24) })).json())
    expect(found.length).toBeGreaterThan(0)
    for (const violation of found) expect(violation).toMatch(/^\/data\/\d+\/change_type /)
  })

  it('are valid for the funnel of any window', async () => {
    for (const changeType of ['name', 'tuple'] as const) {
      await sandbox.speak({ changeType })
      for (const hours of [0.01, 1, 24, 7 * 24]) {
        const answer = await sandbox.funnel({ since: hoursAgo(hours) })
        expect(violations(documented.funnel, await answer.json())).toEqual([])
      }
    }
  })

  it.each([
    { entityTypeCase: 'lower', dates: 'offset' },
    { dates: 'micros', cursor: 'absent' },
    { pagination: 'absent', order: 'oldest-first' },
    { extraFields: true, nulls: true, timezone: 'windows' },
  ] as const)('are valid in the dialect %j too', async (dialect) => {
    await sandbox.speak(dialect)
    const page = await (await sandbox.callbacks({ since: hoursAgo(48), page_size: '200' })).json()
    expect(violations(named.callbacks, page)).toEqual([])
    expect(violations(named.funnel, await (await sandbox.funnel()).json())).toEqual([])
  })

  it('leave the contract only where a dialect says so', async () => {
    await sandbox.speak({ unknownValues: true })
    const page = await (await sandbox.callbacks({ since: hoursAgo(48), page_size: '200' })).json()
    const found = violations(named.callbacks, page)
    expect(found.filter((violation) => violation.includes(' enum:')).length).toBeGreaterThan(10)
    // The other lines are those of the union around the enum that failed.
    expect(found.filter((violation) => !/ (?:enum|anyOf|type):/.test(violation))).toEqual([])
  })

  it('are valid envelopes for every error, with the request id of the header', async () => {
    await sandbox.reset()
    const answers = [
      await sandbox.get('/public-api/callbacks', {}, ''),
      await sandbox.callbacks({}),
      await sandbox.callbacks({ since: hoursAgo(1), page_size: 'many' }),
      await sandbox.callbacks({ since: hoursAgo(1), cursor: 'made-up' }),
      await sandbox.get('/public-api/nothing'),
    ]
    for (const name of ['status-400', 'status-403', 'status-404', 'status-409', 'rate-limited', 'status-500'] as const) {
      await sandbox.fail({ name })
      answers.push(await sandbox.funnel())
    }
    for (const answer of answers) {
      const body: unknown = await answer.json()
      expect(answer.ok).toBe(false)
      expect(violations(named.error, body)).toEqual([])
      expect(body).toMatchObject({ meta: { request_id: answer.headers.get('x-request-id') } })
    }
    expect(answers.map((answer) => answer.status)).toEqual([401, 400, 422, 400, 404, 400, 403, 404, 409, 429, 500])
  })

  it('include the merged specification itself, to anybody', async () => {
    const answer = await sandbox.get('/public-api/openapi.json', {}, '')
    expect(await answer.json()).toEqual(specification)
  })
})
