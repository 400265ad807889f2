import { beforeAll, describe, expect, it } from 'vitest'
import type { StoredComparison, StoredMatchDetails } from '../store/stored-rows.ts'
import type { Store } from '../store/open-store.ts'
import type { PlayedRule } from './played-workflows.ts'
import type { Rule, RuleGroup } from './rule.ts'
import { NOW_MS, openTenant } from './tenant-for-tests.ts'

/** Written apart from the simulator's own evaluation, which it is there to check. */
function shouldHold({ operator, rule_value: wanted, field_value: actual }: StoredComparison): boolean {
  const text = typeof actual === 'string' ? actual.toLowerCase() : null
  const part = String(wanted).toLowerCase()
  const list = Array.isArray(wanted) ? wanted : []
  const number = actual === null || actual === '' || typeof actual === 'boolean' ? Number.NaN : Number(actual)
  const expected: Record<string, boolean> = {
    '=': Object.is(actual, wanted),
    '!=': !Object.is(actual, wanted),
    '<': number < Number(wanted),
    '<=': number <= Number(wanted),
    '>': number > Number(wanted),
    '>=': number >= Number(wanted),
    between: number >= Number(list[0]) && number <= Number(list[1]),
    in: list.indexOf(actual) !== -1,
    notIn: list.indexOf(actual) === -1,
    contains: text !== null && text.split(part).length > 1,
    doesNotContain: text === null || text.split(part).length === 1,
    beginsWith: text !== null && text.slice(0, part.length) === part,
    doesNotBeginWith: text === null || text.slice(0, part.length) !== part,
    endsWith: text !== null && text.slice(-part.length) === part,
    null: actual === null || actual === '',
    notNull: actual !== null && actual !== '',
    changed: actual !== null,
    changedTo: actual === wanted,
    changedFrom: actual === wanted,
  }
  const answer = expected[operator]
  if (answer === undefined) throw new Error(`an operator without a meaning: ${operator}`)
  return answer
}

const leavesOf = (part: Rule | RuleGroup): Rule[] => ('rules' in part ? part.rules.flatMap(leavesOf) : [part])

/** The outcome of the tree, its leaves' outcomes taken from the audit one after the other. */
function outcomeOf(part: Rule | RuleGroup, outcomes: boolean[]): boolean {
  if (!('rules' in part)) {
    const next = outcomes.shift()
    if (next === undefined) throw new Error('the audit is shorter than the rule')
    return next
  }
  const inner = part.rules.map((each) => outcomeOf(each, outcomes))
  const outcome = part.combinator === 'and' ? inner.every(Boolean) : inner.some(Boolean)
  return part.not === true ? !outcome : outcome
}

const isWatch = ({ operator }: StoredComparison) => operator.startsWith('changed')
const sameCondition = (leaf: Rule | undefined, { field_name, operator, rule_value }: StoredComparison) =>
  leaf?.field === field_name &&
  leaf.operator === operator &&
  JSON.stringify(leaf.value) === JSON.stringify(rule_value)

type Audit = {
  matched: boolean
  error: boolean
  details: StoredMatchDetails
  played: PlayedRule
  untilMs: number
  fromMs: number
}

const RULE_HELD = ['matched', 'run_once_limit', 'already_ran_recently']

describe('every audit with details', () => {
  const audits: Audit[] = []
  let store: Store

  beforeAll(() => {
    const tenant = openTenant({ callbacksPerWeek: 3000 })
    tenant.run.advanceTo(NOW_MS)
    store = tenant.store
    const rules = new Map<number, PlayedRule>()
    const stored: { id: number; rule: string }[] = store.database
      .prepare('select id, rule from workflow')
      .all()
    for (const { id, rule } of stored) rules.set(id, JSON.parse(rule))
    for (const row of store.callbacks.page({ limit: 100_000 }).rows) {
      for (const match of row.workflowMatches ?? []) {
        const played = rules.get(match.workflow_id)
        if (played === undefined) throw new Error(`nobody played workflow ${match.workflow_id}`)
        const { matched, error, match_details: details } = match
        if (details !== null)
          audits.push({
            matched,
            error,
            details,
            played,
            fromMs: row.receivedAtMs,
            untilMs: row.finishedProcessingAtMs ?? 0,
          })
      }
    }
  }, 60_000)

  it('says matched exactly where its category is matched, and error where it is error', () => {
    expect(audits.length).toBeGreaterThan(10_000)
    expect(audits.filter((audit) => audit.matched !== (audit.details.category === 'matched'))).toEqual([])
    expect(audits.filter((audit) => audit.error !== (audit.details.category === 'error'))).toEqual([])
  })

  it('has comparisons that hold exactly where their operator says so', () => {
    const wrong = audits.flatMap(({ details }) =>
      details.field_comparisons.filter((each) => each.is_match !== shouldHold(each)),
    )
    expect(wrong).toEqual([])
  })

  it('comes to the outcome of the rule that was played then', () => {
    let edited = 0
    const wrong: Audit[] = []
    for (const audit of audits) {
      const { details, played, fromMs, untilMs } = audit
      const compared = details.field_comparisons.filter((each) => !isWatch(each))
      const current = played.versions.filter((version, index) => {
        const next = played.versions[index + 1]
        return version.fromMs <= untilMs && (next === undefined || next.fromMs > fromMs)
      })
      const leaves = current.map(({ rule }) => (rule === null ? [] : leavesOf(rule)))
      const which = leaves.findIndex((each) =>
        compared.every((comparison, index) => sameCondition(each[index], comparison)),
      )
      const rule = current[which]?.rule
      if (rule !== played.versions[0]?.rule) edited += 1
      const isWhole = compared.length === leaves[which]?.length
      const outcome = () => rule === null || (rule !== undefined && outcomeOf(rule, compared.map(shouldHold)))
      const isRight = RULE_HELD.includes(details.category)
        ? isWhole && outcome()
        : details.category === 'ticket_filter_mismatch'
          ? isWhole && !outcome()
          : // An error ends in the middle, and whatever is decided before the filter compares nothing of it.
            details.category === 'error'
            ? which !== -1 && !isWhole
            : compared.length === 0
      if (!isRight) wrong.push(audit)
    }
    expect(wrong).toEqual([])
    expect(edited).toBeGreaterThan(20)
  })

  it('has seen a watched change where it goes on to the filter, and none where the trail is why', () => {
    const wrong: Audit[] = []
    for (const audit of audits) {
      const { details, played } = audit
      const watched = details.field_comparisons.filter(isWatch)
      const holds = (played.trigger?.targetChanges ?? []).some(({ field, from, to }) => {
        const of = watched.filter((each) => each.field_name === field)
        const wanted = of.filter(
          (each) => each.rule_value === from || each.rule_value === to || each.operator === 'changed',
        )
        return wanted.length > 0 && wanted.every(shouldHold)
      })
      const isRight =
        details.category === 'audit_trail_mismatch'
          ? watched.length > 0 && !holds
          : watched.length === 0 || holds
      if (!isRight) wrong.push(audit)
    }
    expect(wrong).toEqual([])
  })

  it('only speaks of an earlier run where there was one', () => {
    const rows: { entity: string; workflowId: number; category: string; sequence: number }[] = store.database
      .prepare(
        `select entity_type || entity_id as entity, sequence,
          json_extract(match.value, '$.workflow_id') as workflowId,
          json_extract(match.value, '$.match_details.category') as category
        from callback join callback_audit using (sequence), json_each(workflow_matches) as match
        where category in ('run_once_limit', 'already_ran_recently')`,
      )
      .all()
    const earlier = store.database.prepare(
      `select count(*) as count from callback
      where entity_type || entity_id = ? and instr(started_ids, ?) > 0 and sequence <> ?`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { entity, workflowId, sequence } of rows) {
      expect(earlier.get(entity, `,${workflowId},`, sequence).count).toBeGreaterThan(0)
    }
  })
})
