import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hoursAgo, openTestSandbox, type TestSandbox } from '../sandbox-for-tests.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await openTestSandbox()
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const rows = async () => (await sandbox.page({ since: hoursAgo(48), page_size: '100' })).data
const funnelText = async () => JSON.stringify(await (await sandbox.funnel()).json())

describe('dialects', () => {
  it('say the change type by name, as the documented tuple, or joined by commas', async () => {
    const names = (await rows()).map((row) => row['change_type'])
    expect(names).toContain('UPDATE')
    await sandbox.speak({ changeType: 'tuple' })
    const tuples = (await rows()).map((row) => row['change_type'])
    expect(tuples).toContainEqual(['CREATE', 'PSA', 'PSA callback — the entity was created'])
    expect(tuples.map((tuple) => (Array.isArray(tuple) ? tuple[0] : null))).toEqual(names)
    expect(await funnelText()).toContain('"CREATE,PSA,PSA callback — the entity was created":')
    await sandbox.speak({ changeType: 'comma' })
    expect((await rows()).map((row) => String(row['change_type']).split(',')[0])).toEqual(names)
  })

  it('write the same instant in other ways', async () => {
    const written = async () => (await rows()).map((row) => String(row['created_in_psa_at']))
    const utc = await written()
    const forms = { offset: /-06:00$/, micros: /\.\d{6}Z$/, naive: /\.\d{3}$/ }
    for (const [dates, form] of Object.entries(forms)) {
      await sandbox.control('PUT', '/dialect', { dates })
      const other = await written()
      for (const text of other) expect(text).toMatch(form)
      const read = other.map((text) => new Date(dates === 'naive' ? `${text}Z` : text).toISOString())
      expect(read).toEqual(utc)
    }
  })

  it('write entity types in upper case, and take them in lower case alone', async () => {
    await sandbox.speak({ entityTypeCase: 'upper' })
    expect((await rows()).map((row) => row['entity_type'])).toContain('TICKET')
    const id = String((await rows()).find((row) => row['entity_type'] === 'TICKET')?.['entity_id'])
    const upper = { entity_type: 'TICKET', entity_id: id }
    await sandbox.speak({ entityTypeFilter: 'lower-case-or-empty' })
    expect((await sandbox.page(upper)).data).toEqual([])
    await sandbox.speak({ entityTypeFilter: 'lower-case-or-refused' })
    expect((await sandbox.callbacks(upper)).status).toBe(422)
    expect((await sandbox.page({ ...upper, entity_type: 'ticket' })).data.length).toBeGreaterThan(0)
  })

  it('pass over filters in silence', async () => {
    await sandbox.speak({ filters: 'ignored' })
    const { data } = await sandbox.page({ since: hoursAgo(48), change_type: 'DELETE', page_size: '100' })
    expect(new Set(data.map((row) => row['change_type'])).size).toBeGreaterThan(1)
  })

  it('add, leave out, blank and invent', async () => {
    await sandbox.speak({ extraFields: true, missingFields: true, nulls: true, unknownValues: true, ids: 'strings' })
    const odd = await rows()
    expect(odd.every((row) => 'sandbox_extra' in row)).toBe(true)
    expect(odd[0]).not.toHaveProperty('state')
    expect(odd.filter((row) => row['workflow_matches'] === null).length).toBeGreaterThan(30)
    expect(JSON.stringify(odd)).toMatch(/"workflow_id":"\d+"/)
    expect(odd.map((row) => row['entity_type'])).toContain('asset')
    expect(await funnelText()).toContain('"MERGED":3')
    expect(await funnelText()).toContain('"p95_wait_seconds":null')
  })

  it('name the zone as Windows does, and refuse a funnel that looks further back than a week', async () => {
    await sandbox.speak({ timezone: 'windows', funnelLimit: 'look-back' })
    expect(await funnelText()).toContain('"timezone":"Central Standard Time"')
    expect((await sandbox.funnel({ since: hoursAgo(180), until: hoursAgo(170) })).status).toBe(422)
  })

  it('are set as a whole, and an unknown one is refused', async () => {
    await sandbox.speak({ nulls: true })
    await sandbox.speak({ dates: 'micros' })
    expect(await sandbox.control('GET', '/dialect')).toMatchObject({ dates: 'micros', nulls: false })
    await expect(sandbox.control('PUT', '/dialect', { accent: 'northern' })).rejects.toThrow('accent')
  })
})
