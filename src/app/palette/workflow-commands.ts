import type { Command } from './command'
import { fittingCommands } from './command'

/** A workflow that callbacks name, as they name it. */
export type NamedWorkflow = { workflowId: string; name: string }

type Place = {
  /** The entity that is asked about, as it stands in links; empty for none. */
  entity: Readonly<Record<string, string>>
  /** How it is called. */
  entityName: string
  /** The window of the page, as it stands in links; empty for none. */
  window: Readonly<Record<string, string>>
}

/** Each workflow has two or three lines. */
const WORKFLOWS_AT_MOST = 6

/** What can be asked about the workflows that fit what was typed. */
export function workflowCommands(workflows: readonly NamedWorkflow[], typed: string, place: Place): Command[] {
  const found = fittingCommands(
    workflows.map((workflow) => ({ ...workflow, hint: workflow.workflowId })),
    typed,
  )
  return found.slice(0, WORKFLOWS_AT_MOST).flatMap((workflow) => commandsOf(workflow, place))
}

function commandsOf({ workflowId, name }: NamedWorkflow, { entity, entityName, window }: Place): Command[] {
  const shared = { group: 'Workflows', hint: workflowId }
  const asked: Command[] =
    entityName === ''
      ? []
      : [
          {
            ...shared,
            id: `why ${workflowId}`,
            name: `Why did or didn’t “${name}” start on ${entityName}?`,
            to: `/callbacks?${new URLSearchParams({ ...entity, workflow: workflowId })}`,
          },
        ]
  return [
    ...asked,
    {
      ...shared,
      id: `callbacks ${workflowId}`,
      name: `Callbacks of “${name}”`,
      to: `/callbacks?${new URLSearchParams({ ...window, workflow: workflowId })}`,
    },
    {
      ...shared,
      id: `health ${workflowId}`,
      name: `What holds “${name}” back`,
      to: `/workflows?${new URLSearchParams({ ...window, workflow: workflowId })}`,
    },
  ]
}
