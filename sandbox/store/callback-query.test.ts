import { beforeAll, describe, expect, it } from 'vitest'
import { NOW_MS, openTenant } from '../simulator/tenant-for-tests.ts'
import type { Store } from './open-store.ts'
import type { CallbackFilter, StoredCallback } from './stored-rows.ts'

function walk(
  store: Store,
  filter: Omit<CallbackFilter, 'after' | 'limit'>,
  limit: number,
): StoredCallback[] {
  const rows: StoredCallback[] = []
  let more = true
  while (more) {
    const last = rows.at(-1)
    const after =
      last === undefined ? {} : { after: { receivedAtMs: last.receivedAtMs, sequence: last.sequence } }
    const page = store.callbacks.page({ ...filter, ...after, limit })
    expect(page.rows.length).toBe(page.hasMore ? limit : page.rows.length)
    rows.push(...page.rows)
    more = page.hasMore
  }
  return rows
}

describe('pages of callbacks', () => {
  let store: Store
  let all: StoredCallback[]

  beforeAll(() => {
    const tenant = openTenant()
    tenant.run.advanceTo(NOW_MS)
    store = tenant.store
    all = store.callbacks.page({ limit: 100_000 }).rows
  }, 60_000)

  it('together hold every callback once, the newest receipt first', () => {
    const walked = walk(store, {}, 37)
    expect(walked.map(({ callbackId }) => callbackId)).toEqual(all.map(({ callbackId }) => callbackId))
    expect(new Set(walked.map(({ callbackId }) => callbackId)).size).toBe(
      store.database.prepare('select count(*) as count from callback').get().count,
    )
    expect(walked.map((row) => row.receivedAtMs)).toEqual(
      all.map((row) => row.receivedAtMs).toSorted((a, b) => b - a),
    )
  })

  it('are not shifted by what arrives meanwhile', () => {
    const { store: live, run } = openTenant()
    run.advanceTo(NOW_MS - 3_600_000)
    const before = live.callbacks.page({ limit: 1000 }).rows
    const middle = before[10]
    if (middle === undefined) throw new Error('too few rows')
    run.advanceTo(NOW_MS)
    const after = { receivedAtMs: middle.receivedAtMs, sequence: middle.sequence }
    expect(live.callbacks.page({ after, limit: 5 }).rows.map((row) => row.sequence)).toEqual(
      before.slice(11, 16).map((row) => row.sequence),
    )
  })

  it.each<
    [
      string,
      (some: StoredCallback) => Omit<CallbackFilter, 'limit'>,
      (row: StoredCallback, some: StoredCallback) => boolean,
    ]
  >([
    [
      'an entity',
      (some) => ({ entityType: some.entityType, entityId: some.entityId }),
      (row, some) => row.entityId === some.entityId && row.entityType === some.entityType,
    ],
    [
      'a number',
      (some) => ({ entityNumber: some.entityNumber ?? '' }),
      (row, some) => row.entityNumber === some.entityNumber,
    ],
    [
      'since',
      (some) => ({ sinceMs: some.receivedAtMs }),
      (row, some) => row.receivedAtMs >= some.receivedAtMs,
    ],
    [
      'until, itself left out',
      (some) => ({ untilMs: some.receivedAtMs }),
      (row, some) => row.receivedAtMs < some.receivedAtMs,
    ],
    [
      'change types',
      () => ({ changeTypes: ['CREATE', 'NOTE_ADDED'] }),
      (row) => row.changeType === 'CREATE' || row.changeType === 'NOTE_ADDED',
    ],
    ['filtered only', () => ({ filteredOnly: true }), (row) => row.state === 'SKIPPED'],
    ['filtered not asked for', () => ({ filteredOnly: false }), () => true],
  ])('give by %s what there is and nothing else', (_, filterOf, belongs) => {
    const some = all.find(
      (row) =>
        row.entityType === 'ticket' && row.state === 'PROCESSED' && row.receivedAtMs < NOW_MS - 7_200_000,
    )
    if (some === undefined) throw new Error('no ticket')
    const expected = all.filter((row) => belongs(row, some)).map((row) => row.sequence)
    expect(expected.length).toBeGreaterThan(0)
    expect(walk(store, filterOf(some), 50).map((row) => row.sequence)).toEqual(expected)
  })

  it('give by workflow what evaluated it, matched or not', () => {
    const evaluated = (row: StoredCallback) =>
      row.workflowMatches?.some((match) => match.workflow_id === 201) ?? false
    const audited = walk(store, { workflowId: 201 }, 200).filter((row) => row.workflowMatches !== null)
    expect(audited.map((row) => row.sequence)).toEqual(all.filter(evaluated).map((row) => row.sequence))
    expect(audited.some((row) => row.startedWorkflowIds.includes(201))).toBe(true)
    expect(audited.some((row) => row.failedToMatchWorkflowIds.includes(201))).toBe(true)
    expect(store.callbacks.page({ workflowId: 20, limit: 5 }).rows).toEqual([])
  })
})
