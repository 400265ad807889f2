import { documentedCallback } from '../../sandbox/api/documented-callback.ts'
import type { PlayedRule } from '../../sandbox/simulator/played-workflows.ts'
import { NOW_MS, openTenant } from '../../sandbox/simulator/tenant-for-tests.ts'
import type { Store } from '../../sandbox/store/open-store.ts'
import { callbackFrom } from '../../src/api/columns/rows-fixture.ts'
import type { Callback, Match } from '../../src/api/contract/callback.ts'
import { judge, readUntilCertain } from './rule-tree.ts'

export type TenantWeek = {
  nowMs: number
  store: Store
  /** Every callback of the week, oldest received first, as the contract's schema reads it. */
  callbacks: readonly Callback[]
  /** Of the workflow with this id, as it was played. */
  ruleOf: (workflowId: string) => PlayedRule
}

// Enough for every category, every incident and every edit; a whole tenant takes half a minute.
const CALLBACKS_PER_WEEK = 3000

export function playWeek(): TenantWeek {
  const { store, run } = openTenant({ callbacksPerWeek: CALLBACKS_PER_WEEK, seed: 'truth' })
  run.advanceTo(NOW_MS)
  const rules = new Map<string, PlayedRule>()
  // The database has no types; the simulator wrote these as PlayedRule.
  const stored: { id: number; rule: string }[] = store.database.prepare('select id, rule from workflow').all()
  for (const { id, rule } of stored) rules.set(String(id), JSON.parse(rule))
  const { rows } = store.callbacks.page({ limit: 1_000_000 })
  return {
    nowMs: NOW_MS,
    store,
    callbacks: rows
      .toReversed()
      .map((row) => callbackFrom(JSON.parse(JSON.stringify(documentedCallback(row))))),
    ruleOf: (workflowId) => {
      const rule = rules.get(workflowId)
      if (!rule) throw new Error(`nobody played workflow ${workflowId}`)
      return rule
    },
  }
}

/** The same week from a matcher that stops reading a rule where the outcome is certain, as the real one may. */
export function cutShort({ callbacks, ruleOf }: TenantWeek): Callback[] {
  return callbacks.map((callback) => ({
    ...callback,
    workflowMatches:
      callback.workflowMatches?.map((match) => cutMatchShort(match, ruleOf(match.workflowId))) ?? null,
  }))
}

function cutMatchShort(match: Match, played: PlayedRule): Match {
  const judged = judge(match, played)
  if (!judged || !match.details) return match
  const read = readUntilCertain(
    judged.tree,
    judged.comparisons.map(({ isMatch }) => isMatch),
  )
  const unread = new Set(judged.comparisons.filter((_, index) => !read.has(index)))
  const comparisons = match.details.comparisons.filter((each) => !unread.has(each))
  return { ...match, details: { ...match.details, comparisons } }
}

export function byEntity(callbacks: readonly Callback[]): Callback[][] {
  const entities = new Map<string, Callback[]>()
  for (const callback of callbacks) {
    const key = `${callback.entityType} ${callback.entityId}`
    const rows = entities.get(key)
    if (rows) rows.push(callback)
    else entities.set(key, [callback])
  }
  return [...entities.values()]
}
