import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Callback, Comparison } from '../../src/api/contract/callback.ts'
import { alternativesIn } from '../../src/audit/alternatives.ts'
import { contradictionsOf } from '../../src/audit/contradiction.ts'
import { groupComparisons } from '../../src/audit/grouping.ts'
import { nearlyMatched } from '../../src/audit/nearly.ts'
import { oneCheckAway, ruleEvidenceIn } from '../../src/audit/one-check-away.ts'
import { ruleEditsIn } from '../../src/audit/rule-edit.ts'
import { verdictOf } from '../../src/audit/verdict.ts'
import { claimsOf, negatedChecks, type Told } from './claims.ts'
import { PLANTS, recordedContradictions } from './contradictions.ts'
import { playedEdits, wasPlayed } from './played-edits.ts'
import { auditMatchesWhereHeld, judge, matchesWhereHeld } from './rule-tree.ts'
import { byEntity, cutShort, playWeek, type TenantWeek } from './tenant-week.ts'

let week: TenantWeek
let shortened: Callback[]
let told: Told[]

beforeAll(() => {
  week = playWeek()
  shortened = cutShort(week)
  told = toldOf(week.callbacks)
}, 60_000)

afterAll(() => week.store.close())

/** The counts are the point of these tests; a line each. */
function say(line: string): void {
  // oxlint-disable-next-line no-console
  console.log(line)
}

function toldOf(callbacks: readonly Callback[]): Told[] {
  return callbacks.flatMap((callback) =>
    (callback.workflowMatches ?? []).map((match) => ({
      callback,
      match,
      verdict: verdictOf(callback, match),
      played: week.ruleOf(match.workflowId),
    })),
  )
}

describe('sentences', () => {
  test('claim nothing that the tree which was played refutes', () => {
    const claims = told.map(claimsOf)
    const refuted = claims.flatMap((each) => each.refuted)
    const checked = claims.reduce((sum, each) => sum + each.checked, 0)
    const negated = told.reduce((sum, each) => sum + negatedChecks(each), 0)
    say(
      `sentences: ${told.length} audits, ${checked} claims checked, ${refuted.length} refuted; ${negated} checks that did not hold stand in an exception`,
    )
    expect(refuted).toEqual([])
    expect(checked).toBeGreaterThan(told.length / 2)
    expect(told.length).toBeGreaterThan(20_000)
  })

  test('would be refuted if they said what the rule wants, or that one check decided', () => {
    const saidNo = told.filter(
      (each) => each.verdict.gate === 'rule-said-no' && judge(each.match, each.played) !== null,
    )
    const refutedIf = (words: string) =>
      saidNo
        .filter(({ verdict }) => verdict.deciding.length > 0)
        .map((each) => claimsOf({ ...each, verdict: { ...each.verdict, parts: [words] } }))
        .filter(({ refuted }) => refuted.length > 0).length
    const wants = refutedIf('queueID was so; the rule wants something else.')
    const decided = refutedIf('It is one check away.')
    say(
      `sentences: of ${saidNo.length} audits where the filter said no, "the rule wants" would be refuted ${wants} times and "one check away" ${decided} times`,
    )
    expect(wants).toBeGreaterThan(0)
    expect(decided).toBeGreaterThan(0)
  })
})

/** Whether each row of which "one check away" is said matches with that one check held, by the whole tree. */
function oneCheckAwayIn(sets: readonly (readonly Callback[])[], whole: ReadonlyMap<string, Callback>) {
  let said = 0
  const wrong: string[] = []
  for (const callbacks of sets) {
    const evidence = ruleEvidenceIn(callbacks)
    for (const callback of callbacks) {
      for (const match of callback.workflowMatches ?? []) {
        const away = oneCheckAway(callback, match, evidence)
        if (!away) continue
        said += 1
        const wholeMatch = whole
          .get(callback.callbackId)
          ?.workflowMatches?.find((each) => each.workflowId === match.workflowId)
        const isAsked = ({ fieldName, operator }: Comparison) =>
          fieldName === away.group.fieldName && operator === away.group.operator
        if (!wholeMatch || !auditMatchesWhereHeld(wholeMatch, week.ruleOf(match.workflowId), isAsked))
          wrong.push(`${callback.callbackId} ${match.workflowId}`)
      }
    }
  }
  return { said, wrong }
}

describe('one check away', () => {
  test('is never said where holding that one check would not make the tree match, whatever is loaded', () => {
    const whole = new Map(week.callbacks.map((callback) => [callback.callbackId, callback]))
    const loads: [name: string, sets: Callback[][]][] = [
      ['the whole week loaded', [[...week.callbacks]]],
      ['each entity alone', byEntity(week.callbacks)],
      ['200 rows at a time', inRuns(week.callbacks, 200)],
      ['the whole week, checks cut short', [shortened]],
      ['each entity alone, checks cut short', byEntity(shortened)],
    ]
    for (const [name, sets] of loads) {
      const { said, wrong } = oneCheckAwayIn(sets, whole)
      say(`one check away: ${name}, said ${said}, wrong ${wrong.length}`)
      expect(wrong).toEqual([])
      if (name === 'the whole week loaded') expect(said).toBeGreaterThan(100)
    }
  }, 20_000)

  test('says more than the flat record alone can: that is why it asks for proof', () => {
    const alternatives = alternativesIn(week.callbacks)
    const near = told.flatMap(({ callback, match, played }) => {
      const judged = judge(match, played)
      const single = groupComparisons(match.details?.comparisons ?? []).filter(({ isHeld }) => !isHeld)
      const [group] = single
      if (!judged || match.matched || single.length !== 1 || !group) return []
      const isTrue = matchesWhereHeld(judged, group.comparisons)
      return [{ isTrue, isNearly: nearlyMatched(callback, match, alternatives) !== null }]
    })
    const nearly = near.filter(({ isNearly }) => isNearly)
    const untrue = near.filter(({ isTrue }) => !isTrue).length
    say(
      `one check away: of ${near.length} audits with one check that did not hold ${untrue} would not match with it held; "every recorded check but one held" is said of ${nearly.length}`,
    )
    expect(untrue).toBeGreaterThan(0)
    expect(nearly.length).toBeGreaterThan(100)
  })
})

function inRuns<T>(items: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  )
}

describe('contradictions', () => {
  const foundIn = (callbacks: readonly Callback[], usual: { nowMs: number; p95TotalSeconds: number }) =>
    callbacks.flatMap((callback) =>
      contradictionsOf(callback, usual).map(({ kind }) => `${kind} ${callback.callbackId}`),
    )
  const usualOf = ({ store, nowMs }: TenantWeek) => {
    const { p95TotalSeconds } = store.funnel(nowMs - 24 * 3_600_000, nowMs, nowMs)
    return { nowMs, p95TotalSeconds: p95TotalSeconds ?? 0 }
  }

  test('are those that the simulator recorded, and no others', () => {
    const usual = usualOf(week)
    const recorded = recordedContradictions(week.store, usual.nowMs, usual.p95TotalSeconds)
    const found = foundIn(week.callbacks, usual)
    const invented = found.filter((each) => !recorded.has(each))
    const missed = [...recorded].filter((each) => !found.includes(each))
    say(
      `contradictions: ${week.callbacks.length} callbacks, ${recorded.size} recorded by the simulator, ${found.length} found, ${missed.length} missed, ${invented.length} invented`,
    )
    expect({ missed, invented }).toEqual({ missed: [], invented: [] })
    expect(new Set([...recorded].map((each) => each.split(' ')[0])).size).toBeGreaterThan(3)
  })

  test('that are planted are found, each as what it is', () => {
    const usual = usualOf(week)
    const clean = week.callbacks.filter((callback) => contradictionsOf(callback, usual).length === 0)
    const counts: string[] = []
    for (const { kind, alongside, plant } of PLANTS) {
      const expected = [alongside, kind].filter((each) => each !== undefined).toSorted()
      const planted = clean.flatMap((callback) => plant(callback) ?? []).slice(0, 300)
      const wrong = planted
        .map((callback) => contradictionsOf(callback, usual).map((each) => each.kind))
        .filter((kinds) => kinds.toSorted().join() !== expected.join())
      counts.push(`${kind} ${planted.length}`)
      expect(wrong, kind).toEqual([])
      expect(planted.length, kind).toBeGreaterThan(20)
    }
    say(`contradictions planted, all found: ${counts.join(', ')}`)
  })
})

describe('rule edits', () => {
  test('that were made and show before and after are found, and none is invented, whatever is loaded', () => {
    const workflowIds = new Set(
      week.callbacks
        .flatMap(({ workflowMatches }) => workflowMatches ?? [])
        .map(({ workflowId }) => workflowId),
    )
    const played = playedEdits(week.callbacks, workflowIds, week.ruleOf)
    const found = ruleEditsIn(week.callbacks)
    const missed = played.filter((edit) => !found.some((each) => wasPlayed(each, [edit])))
    const sets = [
      ...byEntity(week.callbacks),
      ...byEntity(shortened),
      ...inRuns(week.callbacks, 200),
      ...inRuns(shortened, 200),
      shortened,
    ]
    const inParts = sets.flatMap((rows) => ruleEditsIn(rows))
    const invented = [...found, ...inParts].filter((edit) => !wasPlayed(edit, played))
    say(
      `rule edits: ${played.length} made and shown, ${found.length} found, ${missed.length} missed; ${inParts.length} found in ${sets.length} parts and with checks cut short; ${invented.length} invented`,
    )
    expect({ missed, invented }).toEqual({ missed: [], invented: [] })
    expect(played.length).toBe(3)
    expect(found.length).toBe(played.length)
  }, 20_000)
})
