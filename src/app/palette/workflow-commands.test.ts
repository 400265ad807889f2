import { expect, it } from 'vitest'
import { workflowCommands } from './workflow-commands'

const workflows = [
  { workflowId: '12', name: 'Password reset' },
  { workflowId: '34', name: 'Triage' },
]
const nowhere = { entity: {}, entityName: '', window: {} }
const links = (place: Parameters<typeof workflowCommands>[2], typed: string) =>
  workflowCommands(workflows, typed, place).map((command) => [command.name, 'to' in command ? command.to : null])

it('a workflow leads to its callbacks and to what holds it back, in the window of the page', () => {
  expect(links({ ...nowhere, window: { since: '2026-11-20T10:00:00Z' } }, 'pass')).toEqual([
    ['Callbacks of “Password reset”', '/callbacks?since=2026-11-20T10%3A00%3A00Z&workflow=12'],
    ['What holds “Password reset” back', '/workflows?since=2026-11-20T10%3A00%3A00Z&workflow=12'],
  ])
})

it('where an entity is asked about, the first question is why the workflow did or did not start on it', () => {
  const place = { entity: { number: 'T1' }, entityName: 'T1', window: {} }
  expect(links(place, '34')[0]).toEqual(['Why did or didn’t “Triage” start on T1?', '/callbacks?number=T1&workflow=34'])
})
