import { saidText } from '~/audit/recorded-text'
import { type Standing, STANDINGS, standingsOf, type WorkflowHealth } from '~/store/health/workflow-health'

export type StandingWords = { word: string; meaning: string }

export const STANDING_WORDS: Readonly<Record<Standing, StandingWords>> = {
  'never-matched': {
    word: 'Never matched',
    meaning: 'Audited on loaded callbacks, and neither matched nor started on any of them',
  },
  'matched-never-started': {
    word: 'Matched, never started',
    meaning: 'Matched on loaded callbacks, and in the started list of none of them',
  },
  errors: { word: 'Errors', meaning: 'At least one audit ended in an error' },
  'without-audit': {
    word: 'Listed without audit',
    meaning: 'In the started or failed list of a callback that has no audit of the workflow',
  },
}

export function workflowTitle({ workflowId, name }: Pick<WorkflowHealth, 'workflowId' | 'name'>): string {
  return name ?? `Workflow ${saidText(workflowId)}`
}

type Wanted = { text: string; standings: readonly Standing[] }

/** Those with the text in their name or with that id, and with one of the standings where any is asked for. */
export function shownWorkflows(workflows: readonly WorkflowHealth[], { text, standings }: Wanted): WorkflowHealth[] {
  const wanted = text.trim().toLowerCase()
  return workflows.filter(
    (workflow) =>
      (wanted === '' || workflow.workflowId === wanted || workflowTitle(workflow).toLowerCase().includes(wanted)) &&
      (standings.length === 0 || standingsOf(workflow).some((standing) => standings.includes(standing))),
  )
}

/** How many workflows have each standing, whatever is asked for. */
export function standingCounts(workflows: readonly WorkflowHealth[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { 'never-matched': 0, 'matched-never-started': 0, errors: 0, 'without-audit': 0 }
  for (const workflow of workflows) for (const standing of standingsOf(workflow)) counts[standing] += 1
  return counts
}

export function withToggled(standings: readonly Standing[], standing: Standing): Standing[] {
  return STANDINGS.filter((each) => standings.includes(each) !== (each === standing))
}
