import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PsaEntity } from '../../sandbox/simulator/psa-entity.ts'
import { ComparisonLog } from '../../sandbox/simulator/comparison-log.ts'
import { evaluateRule } from '../../sandbox/simulator/evaluate-rule.ts'
import { rowsOf } from '../../src/api/columns/rows-fixture.ts'
import type { Callback, Comparison, Match } from '../../src/api/contract/callback.ts'
import { type Blocker, blockersOf } from '../../src/store/health/blockers.ts'
import type { CheckCount } from '../../src/store/health/check-counts.ts'
import { DEAD_CHECK_SAMPLE } from '../../src/store/health/dead-checks.ts'
import { type WorkflowFindings, workflowFindingsOf } from '../../src/store/health/workflow-findings.ts'
import { workflowsHealthOf } from '../../src/store/health/health-tally.ts'
import { playedEdits, wasPlayed } from './played-edits.ts'
import { auditMatchesWhereHeld, isOfTrigger, judge, type Judged } from './rule-tree.ts'
import { cutShort, playWeek, type TenantWeek } from './tenant-week.ts'

const WEEK_MS = 7 * 24 * 3_600_000

let week: TenantWeek
let workflowIds: string[]
let newestFirst: Callback[]
let ofWeek: WorkflowFindings[]
let ofShortened: WorkflowFindings[]
let audits: Map<string, Audit[]>

/** One audit beside the tree that was played. */
type Audit = { callback: Callback; match: Match; judged: Judged | null }

beforeAll(async () => {
  week = playWeek()
  newestFirst = week.callbacks.toReversed()
  audits = new Map()
  for (const callback of newestFirst) {
    for (const match of callback.workflowMatches ?? []) {
      const audit = { callback, match, judged: judge(match, week.ruleOf(match.workflowId)) }
      const known = audits.get(match.workflowId)
      if (known) known.push(audit)
      else audits.set(match.workflowId, [audit])
    }
  }
  workflowIds = [...audits.keys()]
  ofWeek = await findingsOf(newestFirst)
  ofShortened = await findingsOf(cutShort(week).toReversed())
}, 60_000)

afterAll(() => week.store.close())

/** The counts are the point of these tests; a line each. */
function say(line: string): void {
  // oxlint-disable-next-line no-console
  console.log(line)
}

async function findingsOf(callbacks: readonly Callback[]): Promise<WorkflowFindings[]> {
  const rows = rowsOf(callbacks)
  const found = await Promise.all(
    workflowIds.map((workflowId) => workflowFindingsOf(rows, workflowId, new AbortController().signal)),
  )
  return found.filter((each) => each !== null)
}

function auditsOf(workflowId: string): Audit[] {
  return audits.get(workflowId) ?? []
}

const LISTED: ReadonlySet<string> = new Set(['=', '!='])

/**
 * The leaves of the audit's tree that are the check, each with its comparison. A list is all values of one field and
 * operator; with other values it is another version of the rule, and so another check.
 */
function leavesOfCheck({ fieldName, operator, ruleValues }: CheckCount['check'], { judged }: Audit) {
  if (!judged) return []
  const asked = new Set(ruleValues.map((value) => JSON.stringify(value)))
  const ofField = judged.leaves.flatMap((leaf, index) => {
    const comparison = judged.comparisons[index]
    return comparison?.fieldName === fieldName && comparison.operator === operator
      ? [{ leaf, comparison, value: JSON.stringify(comparison.ruleValue) }]
      : []
  })
  const listed = new Set(ofField.map(({ value }) => value))
  if (LISTED.has(operator) && (listed.size !== asked.size || ![...listed].every((value) => asked.has(value)))) return []
  return ofField.filter(({ value }) => asked.has(value))
}

/**
 * What the simulator's own evaluation of the check comes to on the value that it recorded; null where this audit's tree
 * has no such check. A list of "=" holds where one of its values does, a list of "≠" where all do.
 */
function evaluatedAgain(check: CheckCount['check'], audit: Audit): boolean | null {
  const outcomes = leavesOfCheck(check, audit).map(({ leaf, comparison }) => {
    const entity: PsaEntity = {
      type: 'ticket',
      id: '1',
      number: null,
      createdAtMs: 0,
      lastCustomerVisibleActivityAtMs: 0,
      fields: {},
    }
    // The record may be of any shape; the simulator wrote its own values into it.
    Object.assign(entity.fields, { recorded: comparison.fieldValue })
    return evaluateRule({ ...leaf.rule, field: 'recorded' }, entity, 0, new ComparisonLog())
  })
  if (outcomes.length === 0) return null
  return check.kind === 'list-of-equals' ? outcomes.some(Boolean) : outcomes.every(Boolean)
}

describe('near misses', () => {
  test('are never said where the tree refutes them, and never of a workflow with proven alternatives', () => {
    const counts = [ofWeek, ofShortened].map((findings) => {
      const said = findings.flatMap(({ workflowId, nearMisses }) => nearMisses.slice(0).map((miss) => ({ workflowId, miss })))
      const wrong = said.filter(({ workflowId, miss }) => {
        const audit = auditsOf(workflowId).find(({ callback }) => callback.callbackId === miss.callbackId)
        const isAsked = ({ fieldName, operator }: Comparison) =>
          fieldName === miss.fieldName && operator === miss.operator
        return !audit || !auditMatchesWhereHeld(audit.match, week.ruleOf(workflowId), isAsked)
      })
      expect(wrong).toEqual([])
      expect(findings.filter(({ hasAlternatives, nearMisses }) => hasAlternatives && nearMisses.length > 0)).toEqual([])
      return said.length
    })
    say(`near misses: ${counts[0]} said over the week, ${counts[1]} with checks cut short, none refuted`)
    expect(counts[0]).toBeGreaterThan(100)
  })
})

describe('blockers', () => {
  test('count what the trees say did not hold', () => {
    let compared = 0
    for (const { workflowId, blockers, severalAudits } of ofWeek) {
      if (severalAudits > 0) continue
      const saidNo = auditsOf(workflowId).filter(({ match }) => match.details?.category === 'ticket_filter_mismatch')
      for (const { check, saidNo: counted } of blockers) {
        // A trigger's checks are no leaves of the tree, and of "several" each counts by itself.
        if (check.isOfTrigger) continue
        const outcomes = saidNo.map((audit) => evaluatedAgain(check, audit))
        if (saidNo.some(({ judged }) => judged === null)) continue
        const expected = outcomes.filter((outcome) => outcome === false).length
        expect(counted.notHeld, `${workflowId} ${check.fieldName} ${check.operator}`).toBe(expected)
        compared += 1
      }
    }
    const all = ofWeek.reduce((sum, { blockers }) => sum + blockers.length, 0)
    say(`blockers: ${all} ranked, ${compared} of them counted again from the trees, all equal`)
    expect(compared).toBeGreaterThan(50)
  })

  test('of all workflows in one ranking are those of each, most often not held first', () => {
    const ranked = blockersOf(rowsOf(newestFirst))
    const ofEach = new Map(ofWeek.map(({ workflowId, blockers }) => [workflowId, blockers]))
    for (const [workflowId, blockers] of ofEach)
      expect(ranked.filter((blocker) => blocker.workflowId === workflowId)).toEqual(blockers)
    expect(ranked).toHaveLength([...ofEach.values()].flat().length)
    const needed = ranked.filter(({ isProvenOptional }) => !isProvenOptional)
    const counts = needed.map(({ saidNo }: Blocker) => saidNo.notHeld)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    let onlyOnes = 0
    for (const { workflowId, check, saidNo } of needed.filter((blocker) => !blocker.check.isOfTrigger)) {
      const known = auditsOf(workflowId).filter(({ match }) => match.details?.category === 'ticket_filter_mismatch')
      // Where a workflow has two audits on a callback, or a field two checks of one operator, one tree does not tell.
      const isPlain = known.every(({ judged }) => judged !== null && judged.comparisons.length === judged.leaves.length)
      if (!isPlain || new Set(known.map(({ callback }) => callback.callbackId)).size !== known.length) continue
      expect(saidNo.onlyNotHeld).toBeLessThanOrEqual(known.filter((audit) => evaluatedAgain(check, audit) === false).length)
      onlyOnes += saidNo.onlyNotHeld
    }
    say(`blockers of all workflows: ${ranked.length} in one ranking; the only check that did not hold on ${onlyOnes} callbacks`)
    expect(onlyOnes).toBeGreaterThan(100)
  })

  test('that are called optional were not needed, and those of exceptions are called so', () => {
    const kinds = { optional: 0, inException: 0, inExceptionNotTold: 0 }
    for (const { workflowId, blockers } of ofWeek) {
      for (const { check, isProvenOptional } of blockers) {
        const isInException = auditsOf(workflowId).some((audit) =>
          leavesOfCheck(check, audit).some(({ leaf }) => leaf.isNegated),
        )
        if (isProvenOptional) {
          kinds.optional += 1
          const matchedWithout = auditsOf(workflowId).some(
            (audit) => audit.match.matched && (check.isOfTrigger || evaluatedAgain(check, audit) === false),
          )
          expect(matchedWithout, `${workflowId} ${check.fieldName}`).toBe(true)
        }
        if (isInException) kinds.inException += 1
        if (isInException && !isProvenOptional) kinds.inExceptionNotTold += 1
      }
    }
    say(
      `blockers: ${kinds.optional} proven optional; ${kinds.inException} stand in an exception, of ${kinds.inExceptionNotTold} of those no loaded match shows it`,
    )
    expect(kinds.optional).toBeGreaterThan(0)
    expect(kinds.inExceptionNotTold).toBe(0)
  })
})

describe('checks that always came out the same', () => {
  test('really do, evaluated again on every audit that recorded them', () => {
    const counts = [ofWeek, ofShortened].map((findings) => {
      let rows = 0
      let checks = 0
      for (const { workflowId, deadChecks } of findings) {
        for (const { check, came, recorded } of deadChecks) {
          checks += 1
          expect(recorded).toBeGreaterThanOrEqual(DEAD_CHECK_SAMPLE)
          if (check.isOfTrigger) continue
          const outcomes = auditsOf(workflowId)
            .filter(({ match }) => !match.error)
            .map((audit) => evaluatedAgain(check, audit))
            .filter((outcome) => outcome !== null)
          // Cut short, a check may be unrecorded where it would have come out otherwise: that is the record's, and is said.
          if (findings === ofShortened) continue
          const otherwise = outcomes.filter((outcome) => outcome !== (came === 'always-held'))
          expect(otherwise, `${workflowId} ${check.fieldName} ${check.operator}`).toEqual([])
          rows += outcomes.length
        }
      }
      return { checks, rows }
    })
    const [whole, cut] = counts
    say(
      `dead checks: ${whole?.checks} said over the week, ${whole?.rows} audits evaluated again, none otherwise; ${cut?.checks} said with checks cut short`,
    )
    expect(whole?.checks).toBeGreaterThan(10)
  })
})

describe('rule edits', () => {
  test('of each workflow are those that were made, and no others', () => {
    const played = playedEdits(week.callbacks, new Set(workflowIds), week.ruleOf)
    const found = ofWeek.flatMap(({ edits }) => edits)
    const invented = [...found, ...ofShortened.flatMap(({ edits }) => edits)].filter((edit) => !wasPlayed(edit, played))
    const missed = played.filter((edit) => !found.some((each) => wasPlayed(each, [edit])))
    say(`rule edits: ${played.length} made and shown, ${found.length} found, ${invented.length} invented`)
    expect({ missed, invented }).toEqual({ missed: [], invented: [] })
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('the table', () => {
  test('counts what the callbacks record', () => {
    const { workflows } = workflowsHealthOf(rowsOf(newestFirst), { sinceMs: week.nowMs - WEEK_MS, untilMs: week.nowMs })
    for (const { workflowId, matched, started, errors, audits: counted } of workflows) {
      const known = auditsOf(workflowId)
      const callbacksWhere = (holds: (audit: Audit) => boolean) =>
        new Set(known.filter(holds).map(({ callback }) => callback.callbackId)).size
      expect({ workflowId, matched, errors, counted }).toEqual({
        workflowId,
        matched: callbacksWhere(({ match }) => match.matched),
        errors: callbacksWhere(({ match }) => match.error && !match.matched),
        counted: known.length,
      })
      expect(started).toBe(newestFirst.filter(({ startedWorkflowIds }) => startedWorkflowIds.includes(workflowId)).length)
    }
    const everTriggered = [...audits].filter(([, known]) => known.some(({ match }) => (match.details?.comparisons ?? []).some(isOfTrigger)))
    say(`the table: ${workflows.length} workflows counted again, ${everTriggered.length} of them with checks of a trigger`)
    expect(workflows.length).toBeGreaterThan(30)
  })
})
