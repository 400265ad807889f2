import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hoursAgo, openTestSandbox, type TestSandbox } from '../sandbox-for-tests.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox()
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const refusal = async (query: Record<string, string>) => {
  const answer = await sandbox.callbacks(query)
  return [answer.status, await sandbox.codeOf(answer)]
}

describe('a query for callbacks', () => {
  it('needs an indexed filter: type and id together, or the number, or since', async () => {
    for (const query of [{}, { until: hoursAgo(0) }, { entity_type: 'TICKET' }, { entity_id: '1' }, { agent_id: '1' }])
      expect(await refusal(query)).toEqual([400, 'missing_indexed_filter'])
    for (const query of [{ entity_type: 'TICKET', entity_id: '1' }, { entity_number: 'T1' }, { since: hoursAgo(1) }])
      expect((await sandbox.callbacks(query)).status).toBe(200)
  })

  it('may not begin more than seven days ago, nor end before it begins', async () => {
    expect(await refusal({ since: hoursAgo(7 * 24 + 0.01) })).toEqual([422, 'window_too_large'])
    expect(await refusal({ since: hoursAgo(1), until: hoursAgo(2) })).toEqual([422, 'invalid_window'])
    expect((await sandbox.callbacks({ since: hoursAgo(7 * 24) })).status).toBe(200)
  })

  it('is told each parameter that is malformed', async () => {
    const answer = await sandbox.callbacks({ since: 'yesterday', page_size: '201', agent_id: 'x', filtered_only: 'maybe' })
    expect(answer.status).toBe(422)
    const body = JSON.stringify(await answer.json())
    for (const name of ['since', 'page_size', 'agent_id', 'filtered_only']) expect(body).toContain(`"${name}"`)
  })

  it('takes instants with Z, with an offset, without a zone as UTC, and as a date', async () => {
    const numbers: number[] = []
    for (const since of ['2026-11-20T18:00:00Z', '2026-11-20T12:00:00-06:00', '2026-11-20T18:00:00.000000', '2026-11-20T18:00'])
      numbers.push((await sandbox.page({ since, page_size: '200' })).data.length)
    expect(new Set(numbers).size).toBe(1)
    expect(numbers[0]).toBeGreaterThan(0)
    expect((await sandbox.callbacks({ since: '2026-11-20' })).status).toBe(200)
  })

  it('gives 20 rows when it asks for no number, newest first', async () => {
    const { data } = await sandbox.page({ since: hoursAgo(100) })
    expect(data).toHaveLength(20)
  })

  it('gives only what each filter says', async () => {
    const all = (await sandbox.page({ since: hoursAgo(100), page_size: '200' })).data
    const sample = all.find((row) => row['entity_number'] !== null && row['entity_type'] === 'ticket')
    const number = String(sample?.['entity_number'])
    const id = String(sample?.['entity_id'])

    const byNumber = (await sandbox.page({ entity_number: number })).data
    expect(byNumber.length).toBeGreaterThan(0)
    expect(new Set(byNumber.map((row) => row['entity_number']))).toEqual(new Set([number]))
    const byEntity = (await sandbox.page({ entity_type: 'TICKET', entity_id: id })).data
    expect(byEntity.map((row) => row['callback_id'])).toEqual(byNumber.map((row) => row['callback_id']))

    const creations = (await sandbox.page({ since: hoursAgo(100), change_type: 'create, DELETE', page_size: '200' })).data
    expect(new Set(creations.map((row) => row['change_type']))).toEqual(new Set(['CREATE', 'DELETE']))
    const filtered = (await sandbox.page({ since: hoursAgo(100), filtered_only: 'true', page_size: '200' })).data
    expect(filtered.length).toBeGreaterThan(0)
    expect(filtered.every((row) => row['state'] === 'SKIPPED')).toBe(true)
  })

  it('gives the callbacks on which a workflow was evaluated, matched or not', async () => {
    const all = (await sandbox.page({ since: hoursAgo(100), page_size: '200' })).data
    const idsOf = (row: Record<string, unknown>) => JSON.stringify(row['workflow_matches'])
    const [, workflow = ''] = /"workflow_id":(\d+)/.exec(all.map(idsOf).join('')) ?? []
    const rows = (await sandbox.page({ since: hoursAgo(100), agent_id: workflow, page_size: '200' })).data
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(idsOf(row)).toContain(`"workflow_id":${workflow},`)
  })

  it('passes over what it does not know', async () => {
    expect((await sandbox.callbacks({ since: hoursAgo(1), sort: 'random' })).status).toBe(200)
  })
})

describe('a query for the funnel', () => {
  it('is for the last 24 hours by default, and for seven days at most', async () => {
    const windowOf = async (query: Record<string, string>) => JSON.stringify(await (await sandbox.funnel(query)).json())
    expect(await windowOf({})).toContain('"since":"2026-11-19T15:00:00.000-06:00","until":"2026-11-20T15:00:00.000-06:00"')
    expect((await sandbox.funnel({ since: hoursAgo(8 * 24), until: hoursAgo(24) })).status).toBe(200)
    const tooLong = await sandbox.funnel({ since: hoursAgo(8 * 24) })
    expect([tooLong.status, await sandbox.codeOf(tooLong)]).toEqual([422, 'window_too_large'])
    expect((await sandbox.funnel({ since: 'x' })).status).toBe(422)
    expect((await sandbox.funnel({ since: hoursAgo(1), until: hoursAgo(1) })).status).toBe(422)
  })

  it('is warned where its window begins before the records', async () => {
    const early = await sandbox.funnel({ since: hoursAgo(14 * 24), until: hoursAgo(8 * 24) })
    expect(JSON.stringify(await early.json())).toContain('This tenant has records since')
    expect(JSON.stringify(await (await sandbox.funnel()).json())).not.toContain('warnings')
  })
})
