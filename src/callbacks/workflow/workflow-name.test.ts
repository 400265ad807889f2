import { describe, expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback, exampleMatch } from '~/audit/example-audit'
import { withSeenEarlier, workflowIdOf, workflowsSeenIn } from './workflow-name'

const row = (...named: [id: string, name: string][]) =>
  exampleCallback({
    workflowMatches: named.map(([workflowId, workflowName]) => exampleMatch({ workflowId, workflowName })),
  })
const seen = workflowsSeenIn(
  rowsOf([row(['7', 'Password reset'], ['8', 'Close duplicates'], ['8', 'Close duplicates']), row(['7', 'Password reset'])]),
)

describe('workflows by name', () => {
  test('are those that rows name, each with the callbacks it was evaluated on', () => {
    expect(seen).toEqual([
      { workflowId: '8', name: 'Close duplicates', callbacks: 1 },
      { workflowId: '7', name: 'Password reset', callbacks: 2 },
    ])
  })

  test('seen earlier come after those seen now, on no callback', () => {
    const known = withSeenEarlier(seen, new Map([['9', 'Archive'], ['7', 'Password reset']]))
    expect(known.at(-1)).toEqual({ workflowId: '9', name: 'Archive', callbacks: 0 })
    expect(known).toHaveLength(3)
  })

  test('are found by id, and by name in any case', () => {
    expect(workflowIdOf('12', seen)).toBe('12')
    expect(workflowIdOf(' password RESET ', seen)).toBe('7')
    expect(workflowIdOf('Password', seen)).toBeNull()
  })

  test('are not guessed at where two share a name', () => {
    const twins = workflowsSeenIn(rowsOf([row(['7', 'Twin'], ['8', 'Twin'])]))
    expect(workflowIdOf('twin', twins)).toBeNull()
  })
})
