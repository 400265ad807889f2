import { beforeAll, describe, expect, it } from 'vitest'
import { specification } from '../contract/specification.ts'
import type { StoredMatch } from '../store/stored-rows.ts'
import type { Store } from '../store/open-store.ts'
import { DAY_MS } from './tenant-clock.ts'
import { NOW_MS, openTenant } from './tenant-for-tests.ts'

describe('a week of the tenant', () => {
  let store: Store
  const matches: (StoredMatch & { sequence: number })[] = []
  const values = (sql: string): unknown[] =>
    store.database
      .prepare(sql)
      .all()
      .map((row: object) => Object.values(row)[0])

  beforeAll(() => {
    const tenant = openTenant({ callbacksPerWeek: 5000 })
    tenant.run.advanceTo(NOW_MS)
    store = tenant.store
    const audits: { sequence: number; workflow_matches: string }[] = store.database
      .prepare('select * from callback_audit')
      .all()
    for (const { sequence, workflow_matches } of audits) {
      const parsed: StoredMatch[] = JSON.parse(workflow_matches)
      for (const match of parsed) matches.push({ ...match, sequence })
    }
  }, 60_000)

  it('has about as many callbacks as were asked for', () => {
    const received = store.callbacks.countReceived(NOW_MS - 7 * DAY_MS, NOW_MS + 1)
    expect(received).toBeGreaterThan(4000)
    expect(received).toBeLessThan(6000)
  })

  it('records every category of the specification', () => {
    const recorded = new Set(matches.flatMap((match) => match.match_details?.category ?? []))
    expect([...recorded].sort()).toEqual([...specification.components.schemas.MatchResultCategory.enum].sort())
  })

  it('leaves the details out of old audits, and out of short circuits of old workflows', () => {
    expect(matches.some((match) => match.match_details === null && match.matched)).toBe(true)
    const newest = matches.filter((match) => match.match_details === null).at(-1)
    expect(newest?.sequence).toBeGreaterThan(1000)
    expect(newest?.matched).toBe(false)
  })

  it('reaches every final state, and fails mostly with a message', () => {
    expect(new Set(values('select distinct state from callback where finished_at_ms is not null'))).toEqual(
      new Set(['PROCESSED', 'SKIPPED', 'FAILED']),
    )
    const withMessage = values(
      `select avg(error_message is not null) from callback where state = 'FAILED'`,
    )[0]
    expect(withMessage).toBeGreaterThan(0.5)
    expect(withMessage).toBeLessThan(1)
  })

  it('hears of most entity types and of all change types', () => {
    expect(values('select distinct entity_type from callback').length).toBeGreaterThanOrEqual(16)
    expect(values('select distinct change_type from callback').length).toBeGreaterThanOrEqual(11)
  })

  it("filters out Neo's own edits, and only what was never matched", () => {
    expect(
      values(`select count(*) from callback where filtered = 1 and entity_type = 'ticket'`)[0],
    ).toBeGreaterThan(100)
    expect(values(`select count(*) from callback where (filtered = 1) <> (state = 'SKIPPED')`)[0]).toBe(0)
    expect(values('select count(*) from callback where filtered = 1 and evaluated_count > 0')[0]).toBe(0)
  })

  it('starts every workflow that matched, except where a failed start is recorded', () => {
    const notStarted = values(`
      select sequence || ' ' || json_extract(match.value, '$.workflow_id')
      from callback join callback_audit using (sequence), json_each(workflow_matches) as match
      where json_extract(match.value, '$.matched')
        and instr(started_ids, ',' || json_extract(match.value, '$.workflow_id') || ',') = 0`)
    const failedStarts = values(`select callback_sequence || ' ' || workflow_id from start_failure`)
    expect(failedStarts.length).toBeGreaterThan(0)
    expect(new Set(notStarted)).toEqual(new Set(failedStarts))
  })

  it('has actual values that only look like what the rule asks for', () => {
    const comparisons = matches.flatMap((match) => match.match_details?.field_comparisons ?? [])
    const missed = comparisons.filter((each) => each.operator === '=' && !each.is_match)
    const plain = (value: unknown) => String(value).replaceAll(/\s+/g, ' ').trim().toLowerCase()
    const lookAlikes = missed.filter((each) => plain(each.rule_value) === plain(each.field_value))
    expect(lookAlikes.some((each) => typeof each.field_value !== typeof each.rule_value)).toBe(true)
    expect(lookAlikes.some((each) => String(each.field_value) !== String(each.field_value).trim())).toBe(true)
    expect(missed.some((each) => each.field_name === 'queueID' && typeof each.field_value === 'number')).toBe(
      true,
    )
  })

  it('gives tickets the numbers of their day', () => {
    for (const number of values(`select distinct entity_number from callback where entity_type = 'ticket'`)) {
      expect(number).toMatch(/^T202611\d\d\.\d{4}$/)
    }
  })
})
