import { describe, expect, it } from 'vitest'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback, Match } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { gateOf } from '~/audit/gate'
import { sentenceOfGroup } from '~/audit/group-sentence'
import { completenessOf, knownChecks } from '~/audit/known-checks'
import { oneCheckAway, ruleEvidenceIn } from '~/audit/one-check-away'
import { asksForChange, operatorOf } from '~/audit/operator'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { ruleEditsIn } from '~/audit/rule-edit'
import { blockersOf } from './blockers'
import type { CheckCount } from './check-counts'
import { auditChecks } from './rule-check'
import { type WorkflowFindings, workflowFindingsOf } from './workflow-findings'

const random = seededRandom(5)
const newestFirst = (callbacks: Callback[]) => callbacks.toSorted((a, b) => b.createdInPsaAtMs - a.createdInPsaAtMs)

/** Anything that the contract lets through. */
const anyCallbacks = newestFirst(Array.from({ length: 150 }, (_, index) => ({ ...randomCallback(random), callbackId: `any-${index}` })))

const T0 = Date.UTC(2026, 10, 20)
const oneOf = <T>(...options: [T, ...T[]]): T => options[Math.floor(random() * options.length)] ?? options[0]

/** An audit of a rule of three checks that was edited after 300 callbacks, its list now and then read up to what decides. */
function ruledCallback(index: number): Callback {
  const [queue, priority, status] = [oneOf('Helpdesk', 'Triage', 'Dispatch'), oneOf(1, 2, 5), oneOf('New', 'Open', 'Closed')]
  const asked = index < 300 ? 'Helpdesk' : 'Triage'
  const excluded = ['Closed', 'Open'].map((ruleValue) =>
    exampleComparison({ fieldName: 'status', operator: '!=', ruleValue, fieldValue: status, isMatch: status !== ruleValue }),
  )
  const cut = random() < 0.5 ? excluded.findIndex(({ isMatch }) => !isMatch) + 1 : 0
  const comparisons = [
    exampleComparison({ ruleValue: asked, fieldValue: queue, isMatch: queue === asked }),
    exampleComparison({ fieldName: 'priority', operator: '<', ruleValue: 3, fieldValue: priority, isMatch: priority < 3 }),
    ...excluded.slice(0, cut > 0 ? cut : 2),
  ]
  const matched = comparisons.every(({ isMatch }) => isMatch)
  const match = exampleMatch({ matched, details: exampleDetails({ comparisons, category: matched ? 'matched' : 'ticket_filter_mismatch' }) })
  return exampleCallback({
    callbackId: `ruled-${index}`,
    createdInPsaAtMs: T0 + index * 60_000,
    finishedProcessingAtMs: T0 + index * 60_000 + Math.floor(random() * 90_000),
    startedWorkflowIds: matched ? ['7'] : [],
    workflowMatches: random() < 0.03 ? [match, match] : [match],
  })
}
const ruledCallbacks = newestFirst(Array.from({ length: 600 }, (_, index) => ruledCallback(index)))

type Audit = { callback: Callback; match: Match }

/** Callbacks with their audits of one workflow alone, and those that have exactly one. */
function auditsIn(callbacks: readonly Callback[], workflowId: string) {
  const ofWorkflow = callbacks
    .map((callback) => ({ ...callback, workflowMatches: (callback.workflowMatches ?? []).filter((match) => match.workflowId === workflowId) }))
    .filter(({ workflowMatches }) => workflowMatches.length > 0)
  const audits = ofWorkflow.flatMap((callback): Audit[] => {
    const [match, ...others] = callback.workflowMatches
    return match && others.length === 0 ? [{ callback, match }] : []
  })
  return { ofWorkflow, audits }
}

const NUMBERS = ['recorded', 'held', 'saidNo', 'notHeld', 'only', 'matched', 'matchedNotHeld'] as const
type Sums = Record<string, Record<(typeof NUMBERS)[number], number>>

function addTo(sums: Sums, key: string, more: Partial<Sums[string]>): void {
  const sum = (sums[key] ??= { recorded: 0, held: 0, saidNo: 0, notHeld: 0, only: 0, matched: 0, matchedNotHeld: 0 })
  for (const name of NUMBERS) sum[name] += more[name] ?? 0
}

/** By field and operator, since a list that was cut short counts as the list that it began. One audit after the other. */
function sumsByHand(audits: readonly Audit[]): Sums {
  const sums: Sums = {}
  for (const { callback, match } of audits) {
    const gate = gateOf(callback, match)
    if (gate === 'error') continue
    const { checks, onlyNotHeld } = auditChecks(match.details?.comparisons ?? [])
    for (const seen of checks) {
      const [yes, no] = [Number(seen.isHeld), Number(!seen.isHeld)]
      addTo(sums, seen.fieldKey, { recorded: 1, held: yes })
      if (gate === 'rule-said-no') addTo(sums, seen.fieldKey, { saidNo: 1, notHeld: no, only: Number(seen === onlyNotHeld) })
      if (match.matched) addTo(sums, seen.fieldKey, { matched: 1, matchedNotHeld: no })
    }
  }
  return sums
}

function sumsOf(counts: readonly CheckCount[]): Sums {
  const sums: Sums = {}
  for (const { check, recorded, held, saidNo, matched } of counts) {
    addTo(sums, `${operatorOf(check.operator).label}\n${check.fieldName}`, {
      recorded,
      held,
      saidNo: saidNo.recorded,
      notHeld: saidNo.notHeld,
      only: saidNo.onlyNotHeld,
      matched: matched.recorded,
      matchedNotHeld: matched.notHeld,
    })
  }
  return sums
}

/** Of fields and operators that ever blocked: blockers are all that is told of the counts. */
function ofBlockers(sums: Sums): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(sums).flatMap(([key, { notHeld, only }]) => (notHeld > 0 ? [[key, [notHeld, only]]] : [])),
  )
}

async function findingsOf(rows: CallbackRows, workflowId: string): Promise<WorkflowFindings> {
  const findings = await workflowFindingsOf(rows, workflowId, new AbortController().signal)
  if (!findings) throw new Error('ended')
  return findings
}

describe.each([
  ['random callbacks', anyCallbacks],
  ['callbacks of a rule', ruledCallbacks],
])('what %s show, found by shapes', (name, callbacks) => {
  const rows = rowsOf(callbacks)
  const workflowIds = [...new Set(callbacks.flatMap(({ workflowMatches }) => (workflowMatches ?? []).map(({ workflowId }) => workflowId)))]

  it('are the checks counted audit by audit, for one workflow and in the ranking of all', async () => {
    const all = blockersOf(rows)
    for (const workflowId of workflowIds) {
      const { audits } = auditsIn(callbacks, workflowId)
      const byHand = ofBlockers(sumsByHand(audits))
      const { blockers } = await findingsOf(rows, workflowId)
      expect(ofBlockers(sumsOf(blockers)), workflowId).toEqual(byHand)
      expect(blockers, workflowId).toEqual(all.filter((blocker) => blocker.workflowId === workflowId))
      for (const { check, newestNotHeld, isProvenOptional, matched } of blockers) {
        const newest = audits.find(
          ({ callback, match }) =>
            gateOf(callback, match) === 'rule-said-no' &&
            auditChecks(match.details?.comparisons ?? []).checks.some((seen) => !seen.isHeld && seen.check.fieldName === check.fieldName),
        )
        expect(newestNotHeld?.createdInPsaAtMs).toBeLessThanOrEqual(newest?.callback.createdInPsaAtMs ?? 0)
        expect(isProvenOptional).toBe(matched.notHeld > 0)
      }
    }
    expect(all.length).toBeGreaterThan(2)
  })

  it('are the near misses, each with its proof', async () => {
    let said = 0
    for (const workflowId of workflowIds) {
      const { ofWorkflow, audits } = auditsIn(callbacks, workflowId)
      const evidence = ruleEvidenceIn(ofWorkflow)
      const byHand = audits.flatMap(({ callback, match }) => {
        const { groups } = auditChecks(match.details?.comparisons ?? [])
        const away = oneCheckAway(callback, match, evidence)
        if (!away || groups.length < 2 || asksForChange(away.group.operator)) return []
        return [{ callbackId: callback.callbackId, proof: away.proof.callbackId, here: sentenceOfGroup(away.group) }]
      })
      const { nearMisses, hasAlternatives } = await findingsOf(rows, workflowId)
      const found = nearMisses.slice(0).map(({ callbackId, proof, here }) => ({ callbackId, proof: proof.callbackId, here }))
      const inOrder = <T extends { callbackId: string }>(misses: readonly T[]) => misses.toSorted((a, b) => (a.callbackId < b.callbackId ? -1 : 1))
      expect(inOrder(found), workflowId).toEqual(inOrder(byHand))
      expect(nearMisses.length).toBe(byHand.length)
      expect(hasAlternatives).toBe(evidence.alternatives.has(workflowId))
      said += byHand.length
    }
    if (name === 'callbacks of a rule') expect(said).toBeGreaterThan(20)
  })

  it('are the rule edits and the completeness of the record', async () => {
    for (const workflowId of workflowIds) {
      const { ofWorkflow, audits } = auditsIn(callbacks, workflowId)
      const { edits, completeness, audited, severalAudits } = await findingsOf(rows, workflowId)
      expect(edits, workflowId).toEqual(ruleEditsIn(ofWorkflow).toReversed())
      if (name === 'callbacks of a rule') expect(edits).toMatchObject([{ before: ['Helpdesk'], after: ['Triage'] }])
      expect({ audited, severalAudits }).toEqual({ audited: ofWorkflow.length, severalAudits: ofWorkflow.length - audits.length })
      const known = knownChecks(ofWorkflow)
      const recorded = audits.filter(({ match }) => (match.details?.comparisons.length ?? 0) > 0)
      const partly = recorded.filter(({ match }) => completenessOf(match, known, 0) !== null).length
      expect(completeness).toMatchObject({
        partly,
        whole: recorded.length - partly,
        withoutDetails: audits.filter(({ match }) => match.details === null).length,
      })
    }
  })
})
