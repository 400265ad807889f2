import { describe, expect, it } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback, Comparison } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { plainText } from '~/audit/sentence'
import { workflowFindingsOf, type WorkflowFindings } from './workflow-findings'

const T0 = Date.UTC(2026, 10, 20, 12)
let made = 0

function audited(comparisons: Comparison[], category = 'ticket_filter_mismatch', more: Partial<Callback> = {}): Callback {
  made += 1
  const matched = category === 'matched'
  return exampleCallback({
    callbackId: `cb-${made}`,
    createdInPsaAtMs: T0 - made * 60_000,
    finishedProcessingAtMs: T0 - made * 60_000 + 5000,
    startedWorkflowIds: matched ? ['7'] : [],
    workflowMatches: [exampleMatch({ matched, error: category === 'error', details: exampleDetails({ category, comparisons }) })],
    ...more,
  })
}

const queue = (isMatch: boolean, ruleValue = 'Helpdesk') =>
  exampleComparison({ ruleValue, fieldValue: isMatch ? ruleValue : 'Triage', isMatch })
const priority = (isMatch: boolean) =>
  exampleComparison({ fieldName: 'priority', operator: '<', ruleValue: 3, fieldValue: isMatch ? 1 : 4, isMatch })
const company = (...held: boolean[]) =>
  held.map((isMatch, index) => exampleComparison({ fieldName: 'companyID', ruleValue: `c${index}`, fieldValue: 'c9', isMatch }))
const times = (count: number, make: () => Callback) => Array.from({ length: count }, make)

async function findingsOf(rows: readonly Callback[], workflowId = '7'): Promise<WorkflowFindings> {
  const findings = await workflowFindingsOf(rowsOf(rows), workflowId, new AbortController().signal)
  if (!findings) throw new Error('ended')
  return findings
}

const asked = ({ blockers }: WorkflowFindings) =>
  blockers.map(({ check, saidNo }) => [check.fieldName, check.ruleValues.length, saidNo.notHeld, saidNo.recorded, saidNo.onlyNotHeld])

describe('blockers', () => {
  it('count where the rule said no, and where the check was the only one that did not hold', async () => {
    const rows = [
      ...times(3, () => audited([queue(false), priority(true)])),
      ...times(2, () => audited([queue(false), priority(false)])),
      ...times(4, () => audited([queue(true), priority(true)], 'matched')),
      audited([queue(false), priority(true)], 'already_ran_recently'),
    ]
    const findings = await findingsOf(rows)
    expect(asked(findings)).toEqual([
      ['queueID', 1, 5, 5, 3],
      ['priority', 1, 2, 5, 0],
    ])
    expect(findings).toMatchObject({ rows: 10, audited: 10, saidNo: 5, matched: 4 })
    expect(findings.blockers[0]?.newestNotHeld?.callbackId).toBe(rows[0]?.callbackId)
  })

  it('take a list of "=" as one check, and keep rule values apart', async () => {
    const rows = [
      ...times(2, () => audited([...company(false, false, false), priority(true)])),
      audited([...company(false, true, false), priority(false)]),
      audited([queue(false, 'Helpdesk')]),
      audited([queue(false, 'Dispatch')]),
    ]
    expect(asked(await findingsOf(rows))).toEqual([
      ['companyID', 3, 2, 3, 2],
      ['priority', 1, 1, 3, 1],
      ['queueID', 1, 1, 1, 1],
      ['queueID', 1, 1, 1, 1],
    ])
  })

  it('take a list that was read up to the value that decided as that list', async () => {
    const not = (isMatch: boolean, ruleValue: string) =>
      exampleComparison({ fieldName: 'status', operator: '!=', ruleValue, fieldValue: 'Closed', isMatch })
    const rows = [
      audited([not(true, 'New'), not(true, 'Open'), not(false, 'Closed')]),
      ...times(2, () => audited([not(false, 'New')])),
      audited([not(true, 'New'), not(false, 'Open')]),
    ]
    expect(asked(await findingsOf(rows))).toEqual([['status', 3, 4, 4, 4]])
  })

  it('go last where the workflow matched without them', async () => {
    const rows = [
      ...times(5, () => audited([queue(false), priority(true)])),
      audited([queue(true), priority(false)]),
      audited([queue(false), priority(true)], 'matched'),
    ]
    const findings = await findingsOf(rows)
    expect(findings.blockers.map(({ check, isProvenOptional }) => [check.fieldName, isProvenOptional])).toEqual([
      ['priority', false],
      ['queueID', true],
    ])
    expect(findings.hasAlternatives).toBe(true)
  })

  it('leave out audits with an error, and callbacks with two audits', async () => {
    const two = audited([queue(false)])
    const rows = [
      audited([queue(false)], 'error'),
      { ...two, workflowMatches: [...(two.workflowMatches ?? []), ...(two.workflowMatches ?? [])] },
      audited([priority(false)]),
    ]
    const findings = await findingsOf(rows)
    expect(asked(findings)).toEqual([['priority', 1, 1, 1, 1]])
    expect(findings).toMatchObject({ audited: 3, severalAudits: 1, saidNo: 1 })
  })
})

describe('near misses', () => {
  it('need another callback that proves them', async () => {
    const near = audited([queue(false), priority(true)])
    expect((await findingsOf([near])).nearMisses).toHaveLength(0)
    const proof = audited([queue(true), priority(true)], 'matched')
    const { nearMisses, hasAlternatives } = await findingsOf([near, audited([queue(false), priority(false)]), proof])
    expect(nearMisses.slice(0).map(({ callbackId, fieldName, proof: by }) => [callbackId, fieldName, by.callbackId])).toEqual([
      [near.callbackId, 'queueID', proof.callbackId],
    ])
    expect(plainText(nearMisses.slice(0)[0]?.here ?? [])).toBe('queueID was “Triage”; the check asks for “Helpdesk”')
    expect(hasAlternatives).toBe(false)
  })

  it('are not said where alternatives are proven', async () => {
    const rows = [
      audited([queue(false), priority(true)]),
      audited([queue(true), priority(true)], 'matched'),
      audited([queue(true), priority(false)], 'matched'),
    ]
    expect(await findingsOf(rows)).toMatchObject({ hasAlternatives: true, nearMisses: { length: 0 } })
  })
})

describe('checks that always came out the same', () => {
  it('need thirty callbacks that recorded them', async () => {
    const few = times(29, () => audited([queue(false)]))
    expect((await findingsOf(few)).deadChecks).toEqual([])
    const enough = [...few, audited([queue(false)])]
    expect((await findingsOf(enough)).deadChecks).toMatchObject([
      { came: 'never-held', recorded: 30, held: 0, check: { fieldName: 'queueID' } },
    ])
  })

  it('are not those that came out otherwise once', async () => {
    const rows = [...times(40, () => audited([queue(false), priority(true)])), audited([queue(true), priority(true)], 'matched')]
    expect((await findingsOf(rows)).deadChecks).toMatchObject([
      { came: 'always-held', recorded: 41, check: { fieldName: 'priority' } },
    ])
  })
})

describe('the record', () => {
  it('is counted by how much of the known checks an audit holds', async () => {
    const bare = audited([])
    const rows = [
      ...times(2, () => audited([queue(true), priority(false)])),
      audited([queue(false)]),
      bare,
      { ...bare, callbackId: 'none', workflowMatches: [exampleMatch({ details: null })] },
      exampleCallback({ callbackId: 'listed', startedWorkflowIds: ['7'] }),
    ]
    const { completeness, withoutAudit } = await findingsOf(rows)
    expect(completeness).toEqual({
      known: 2,
      whole: 2,
      partly: 1,
      withoutChecks: 1,
      withoutDetails: 1,
      missing: [{ fieldName: 'priority', operator: '<', callbacks: 1 }],
    })
    expect(withoutAudit).toBe(1)
  })

  it('shows rule edits, newest first', async () => {
    const newer = times(2, () => audited([queue(false, 'Service desk')]))
    const older = times(2, () => audited([queue(false, 'Helpdesk')]))
    const { edits } = await findingsOf([...newer, ...older])
    expect(edits).toMatchObject([{ fieldName: 'queueID', before: ['Helpdesk'], after: ['Service desk'] }])
  })

  it('of a workflow that no row names is empty', async () => {
    expect(await findingsOf([audited([queue(false)])], '8')).toMatchObject({
      rows: 1,
      audited: 0,
      blockers: [],
      nearMisses: { length: 0 },
      deadChecks: [],
      edits: [],
    })
  })

  it('is not given where it was ended', async () => {
    const controller = new AbortController()
    controller.abort()
    expect(await workflowFindingsOf(rowsOf([audited([queue(false)])]), '7', controller.signal)).toBeNull()
  })
})
