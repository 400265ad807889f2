import { describe, expect, test } from 'vitest'
import type { Callback, Match } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { type Asked, countsByGate, type RowReason, shownRows } from './shown-rows'
import { matrixOf } from './story-matrix'

const NOBODY: Asked = { workflowId: null, openedWorkflowId: null }

/** One callback a minute, each with one match a workflow. */
function story(...matches: Match[][]): Callback[] {
  return matches.map((workflowMatches, index) =>
    exampleCallback({
      callbackId: `cb-${index}`,
      createdInPsaAtMs: Date.UTC(2026, 10, 20, 14, index),
      finishedProcessingAtMs: Date.UTC(2026, 10, 20, 14, index, 30),
      startedWorkflowIds: workflowMatches
        .filter(({ matched, matchReason }) => matched && matchReason !== 'held back')
        .map(({ workflowId }) => workflowId),
      workflowMatches,
    }),
  )
}

const held = (fieldName: string) =>
  exampleComparison({ fieldName, ruleValue: 'x', fieldValue: 'x', isMatch: true })
const notHeld = (fieldName: string) =>
  exampleComparison({ fieldName, ruleValue: 'x', fieldValue: 'y', isMatch: false })

function no(workflowId: string, ...comparisons: ReturnType<typeof exampleComparison>[]): Match {
  return exampleMatch({
    workflowId,
    workflowName: `W${workflowId}`,
    details: exampleDetails({ comparisons }),
  })
}
function of(category: string, workflowId: string): Match {
  return exampleMatch({ workflowId, workflowName: `W${workflowId}`, details: exampleDetails({ category }) })
}
function yes(workflowId: string): Match {
  return exampleMatch({
    workflowId,
    workflowName: `W${workflowId}`,
    matched: true,
    matchReason: 'matched',
    details: exampleDetails({ category: 'matched', comparisons: [held('a')] }),
  })
}

const twoNo = (id: string) => no(id, notHeld('a'), notHeld('b'), held('c'))

function reasons(callbacks: readonly Callback[], asked: Asked = NOBODY) {
  const { shown } = shownRows(matrixOf(callbacks), asked)
  return Object.fromEntries(shown.map((row): [string, readonly RowReason[]] => [row.workflowId, row.reasons]))
}

describe('the matrix of a story', () => {
  test('has a column for each callback and a row for each workflow, with an empty cell where none was evaluated', () => {
    const { columns, rows } = matrixOf(story([yes('1')], [twoNo('1'), of('manual_only', '2')]))
    expect(columns.map(({ callback }) => callback.callbackId)).toEqual(['cb-0', 'cb-1'])
    expect(rows.map((row) => [row.name, ...row.cells.map(({ gate }) => gate)])).toEqual([
      ['W1', 'started', 'rule-said-no'],
      ['W2', 'not-evaluated', 'not-for-this-event'],
    ])
  })

  test('reads the lists where a workflow has no row', () => {
    const listed = exampleCallback({ startedWorkflowIds: ['5'], failedToMatchWorkflowIds: ['6'] })
    const { rows } = matrixOf([listed])
    expect(rows.map((row) => [row.workflowId, row.cells[0]?.gate])).toEqual([
      ['5', 'started'],
      ['6', 'unclassified'],
    ])
  })

  test('of a workflow recorded twice on one callback the further one counts, and both are kept', () => {
    const { rows } = matrixOf(story([of('error', '1'), of('manual_only', '1')]))
    expect(rows[0]?.cells[0]).toMatchObject({ gate: 'error' })
    expect(rows[0]?.cells[0]?.matches).toHaveLength(2)
  })

  test('knows "every recorded check but one held", and never says it of a workflow with alternatives', () => {
    const nearly = no('1', held('a'), held('b'), notHeld('c'))
    expect(matrixOf(story([nearly])).rows[0]?.cells[0]?.isNearly).toBe(true)
    const proof = {
      ...yes('1'),
      details: exampleDetails({ category: 'matched', comparisons: [held('a'), notHeld('b')] }),
    }
    const [row] = matrixOf(story([nearly], [proof])).rows
    expect(row?.cells.map(({ isNearly }) => isNearly)).toEqual([false, false])
  })

  test('marks the callback on which an edited rule was first seen', () => {
    const rule = (ruleValue: string) =>
      no('1', exampleComparison({ fieldName: 'queueID', operator: '=', ruleValue, fieldValue: 'z' }))
    const [row] = matrixOf(story([rule('Helpdesk')], [rule('Helpdesk')], [rule('Service Desk')])).rows
    expect(row?.cells.map(({ isRuleEdited }) => isRuleEdited)).toEqual([false, false, true])
  })
})

describe('the rows that a story shows by itself', () => {
  test('are those that started, nearly did, need a look or changed; the rest is counted by how far it came', () => {
    const callbacks = story(
      [
        yes('1'),
        no('2', held('a'), held('b'), notHeld('c')),
        of('error', '3'),
        twoNo('4'),
        of('manual_only', '5'),
        twoNo('6'),
      ],
      [twoNo('1'), twoNo('2'), twoNo('3'), of('run_once_limit', '4'), of('manual_only', '5'), twoNo('6')],
    )
    expect(reasons(callbacks)).toEqual({
      '1': ['started', 'changed'],
      '2': ['nearly'],
      '3': ['needs-a-look', 'changed'],
      '4': ['changed'],
    })
    const { rest } = shownRows(matrixOf(callbacks), NOBODY)
    expect(countsByGate(rest)).toEqual([
      { gate: 'rule-said-no', count: 1 },
      { gate: 'not-for-this-event', count: 1 },
    ])
  })

  test('matched without being started needs a look', () => {
    expect(reasons(story([{ ...yes('1'), matchReason: 'held back' }]))).toEqual({ '1': ['needs-a-look'] })
  })

  test('a set-up that never changes is nobody’s news, unless it was asked about', () => {
    const callbacks = story([of('missing_event_settings', '1')], [of('missing_event_settings', '1')])
    expect(reasons(callbacks)).toEqual({})
    expect(reasons(callbacks, { ...NOBODY, workflowId: '1' })).toEqual({ '1': ['asked', 'needs-a-look'] })
    expect(reasons(story([of('missing_event_settings', '1')], [twoNo('1')]))).toEqual({ '1': ['changed'] })
  })

  test('a workflow that differs between two kinds of change has not changed', () => {
    const updates = story([of('wrong_trigger_type', '1')], [twoNo('1')])
    expect(reasons(updates)).toEqual({ '1': ['changed'] })
    expect(
      reasons(updates.map((row, index) => (index === 0 ? { ...row, changeType: 'CREATE' } : row))),
    ).toEqual({})
  })

  test('what was not recorded is no change', () => {
    const unrecorded = exampleMatch({ workflowId: '1', details: null })
    expect(reasons(story([twoNo('1')], [unrecorded], [twoNo('1')]))).toEqual({})
    const withSkipped = story([twoNo('1')], [], [twoNo('1')]).map((row, index) =>
      index === 1 ? { ...row, state: 'SKIPPED', workflowMatches: null } : row,
    )
    expect(reasons(withSkipped)).toEqual({})
  })

  test('the workflow that was asked about stands in front, even where no callback names it', () => {
    const { shown } = shownRows(matrixOf(story([yes('1'), twoNo('2')])), {
      workflowId: '2',
      openedWorkflowId: null,
    })
    expect(shown.map(({ workflowId }) => workflowId)).toEqual(['2', '1'])
    const unknown = shownRows(matrixOf(story([yes('1')])), { workflowId: '99', openedWorkflowId: null })
    expect(unknown.shown[0]).toMatchObject({ workflowId: '99', name: '', strongest: 'not-evaluated' })
  })

  test('an opened cell’s workflow is shown, whatever it did', () => {
    expect(reasons(story([twoNo('1')]), { workflowId: null, openedWorkflowId: '1' })).toEqual({
      '1': ['opened'],
    })
  })
})
