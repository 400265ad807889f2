import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './tenant-clock.ts'
import { fingerprintOf, NOW_MS, openTenant } from './tenant-for-tests.ts'

const folders: string[] = []
const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  folders.push(folder)
  return join(folder, 'tenant.db')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const played = (nowMs: number, options: Parameters<typeof openTenant>[0] = {}) => {
  const tenant = openTenant(options)
  tenant.run.advanceTo(nowMs)
  return tenant
}

describe('a tenant run', () => {
  it('records the same again from the same seed and origin', () => {
    expect(fingerprintOf(played(NOW_MS).store)).toBe(fingerprintOf(played(NOW_MS).store))
  })

  it('records something else from another seed', () => {
    expect(fingerprintOf(played(NOW_MS, { seed: 'other' }).store)).not.toBe(
      fingerprintOf(played(NOW_MS).store),
    )
  })

  it('records the same whether it gets there at once, in steps or in slices', async () => {
    // Enough of it that something is under way at any moment.
    const options = { callbacksPerWeek: 3000 }
    const atOnce = fingerprintOf(played(NOW_MS, options).store)

    const stepped = openTenant(options)
    for (let atMs = stepped.originMs; atMs < NOW_MS - HOUR_MS; atMs += 7 * HOUR_MS)
      stepped.run.advanceTo(atMs)
    for (let atMs = NOW_MS - HOUR_MS; atMs < NOW_MS; atMs += 7800) stepped.run.advanceTo(atMs)
    stepped.run.advanceTo(NOW_MS)
    expect(fingerprintOf(stepped.store)).toBe(atOnce)

    const sliced = openTenant(options)
    await sliced.run.advanceInSlices(NOW_MS)
    expect(fingerprintOf(sliced.store)).toBe(atOnce)
  })

  it('serves the event loop between slices', async () => {
    const { run } = openTenant({ callbacksPerWeek: 6000 })
    let served = 0
    let advancing = true
    const serve = () => {
      served += 1
      if (advancing) setImmediate(serve)
    }
    setImmediate(serve)
    await run.advanceInSlices(NOW_MS)
    advancing = false
    expect(served).toBeGreaterThan(5)
  })

  it('writes nothing that has not happened yet', () => {
    const { store } = played(NOW_MS)
    const latest = store.database
      .prepare(
        `select max(atMs) as atMs from (
          select max(received_at_ms) as atMs from callback union all select max(finished_at_ms) from callback
          union all select max(at_ms) from psa_call union all select max(finished_at_ms) from execution)`,
      )
      .get()
    expect(latest.atMs).toBeLessThanOrEqual(NOW_MS)
  })

  it('takes a callback from pending to processing to its final state while time goes on', () => {
    const { store, run } = openTenant({ callbacksPerWeek: 6000 })
    const statesOf = new Map<string, string[]>()
    for (let atMs = NOW_MS - 10 * MINUTE_MS; atMs <= NOW_MS; atMs += SECOND_MS) {
      run.advanceTo(atMs)
      for (const row of store.callbacks.page({ sinceMs: NOW_MS - 10 * MINUTE_MS, limit: 500 }).rows) {
        const states = statesOf.get(row.callbackId) ?? []
        if (states.at(-1) !== row.state) states.push(row.state)
        statesOf.set(row.callbackId, states)
        const isFinal = row.state !== 'PENDING_PROCESSING' && row.state !== 'PROCESSING'
        expect(row.finishedProcessingAtMs !== null).toBe(isFinal)
        if (!isFinal) expect([row.workflowMatches, row.failedToMatchWorkflowIds]).toEqual([null, []])
      }
    }
    expect([...statesOf.values()]).toContainEqual(['PENDING_PROCESSING', 'PROCESSING', 'PROCESSED'])
  })

  it('goes on with a file as if it had never been closed', () => {
    const file = newFile()
    const first = played(NOW_MS, { file })
    first.store.close()
    // A day later the sandbox proposes a later origin; the file's own one counts.
    const laterMs = NOW_MS + 26 * HOUR_MS
    const second = openTenant({ file, nowMs: laterMs })
    expect(second.originMs).toBeGreaterThan(first.originMs)
    second.run.advanceTo(laterMs)

    const uninterrupted = openTenant()
    uninterrupted.run.advanceTo(laterMs)
    expect(fingerprintOf(second.store)).toBe(fingerprintOf(uninterrupted.store))
    second.store.close()
  })

  it.each([
    ['another seed', { seed: 'other' }, NOW_MS],
    ['another size', { callbacksPerWeek: 700 }, NOW_MS],
    ['an earlier time', { nowMs: NOW_MS - DAY_MS }, NOW_MS - DAY_MS],
  ])('fills a file anew for %s', (_, options, nowMs) => {
    const file = newFile()
    played(NOW_MS, { file }).store.close()
    const reopened = played(nowMs, { file, ...options })
    expect(fingerprintOf(reopened.store)).toBe(fingerprintOf(played(nowMs, options).store))
    reopened.store.close()
  })

  it('fills a file anew that another version of the simulator has made', () => {
    const file = newFile()
    const { store } = played(NOW_MS, { file })
    store.database.exec(`update meta set value = json_set(value, '$.digest', 1)`)
    store.database.exec(`update callback set entity_number = 'T1'`)
    store.close()
    const reopened = played(NOW_MS, { file })
    expect(fingerprintOf(reopened.store)).toBe(fingerprintOf(played(NOW_MS).store))
    reopened.store.close()
  })

  it('writes again what could not be written', () => {
    const { store, run } = openTenant()
    run.advanceTo(NOW_MS - HOUR_MS)
    store.database.exec('alter table execution rename to elsewhere')
    expect(() => run.advanceTo(NOW_MS)).toThrow('execution')
    store.database.exec('alter table elsewhere rename to execution')
    run.advanceTo(NOW_MS)
    expect(fingerprintOf(store)).toBe(fingerprintOf(played(NOW_MS).store))
  })

  it('forgets what happened more than eight days ago', () => {
    const { store, run } = played(NOW_MS)
    const laterMs = NOW_MS + 3 * DAY_MS
    run.advanceTo(laterMs)
    const keptFromMs = laterMs - 8 * DAY_MS - HOUR_MS
    expect(store.callbacks.countReceived(0, keptFromMs)).toBe(0)
    expect(store.callbacks.countReceived(keptFromMs, keptFromMs + 10 * HOUR_MS)).toBeGreaterThan(0)
    const orphans = store.database
      .prepare(
        'select count(*) as count from callback_audit where sequence not in (select sequence from callback)',
      )
      .get()
    expect(orphans.count).toBe(0)
  })
})
