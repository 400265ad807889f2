import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { hintOf } from '~/audit/comparison-hint'
import type { Source } from './source'

/** One workflow on the callback; `match` is null where it was not evaluated. */
export type SubjectWorkflow = { workflowId: string; workflowName: string; match: Match | null }

/** What is handed off: one workflow's verdict on a callback, or the callback as a whole where `workflow` is null. */
export type Subject = {
  callback: Callback
  workflow: SubjectWorkflow | null
  /** IANA id that times are shown in, beside UTC. */
  zone: string
  /** Of the answer that brought the callback. */
  requestId: string | null
  source: Source
  isMasked: boolean
  /** What is said beside one comparison whose two values look alike. */
  lookAlikeWords: (comparison: Comparison) => string | null
}

/** What a page knows of a subject. */
export type SubjectOf = Pick<Subject, 'callback' | 'zone' | 'requestId' | 'source'> & {
  workflow?: Pick<Match, 'workflowId' | 'workflowName'> | null
  /** Of that workflow, where the page knows it already; else the callback's first match of it. */
  match?: Match | null
}

export function subjectOf({ workflow = null, match, ...rest }: SubjectOf): Subject {
  const recorded = rest.callback.workflowMatches?.find(({ workflowId }) => workflowId === workflow?.workflowId)
  return {
    ...rest,
    workflow: workflow && {
      workflowId: workflow.workflowId,
      workflowName: recorded?.workflowName || workflow.workflowName,
      match: match ?? recorded ?? null,
    },
    isMasked: false,
    lookAlikeWords: (comparison) => hintOf(comparison)?.sentence ?? null,
  }
}
