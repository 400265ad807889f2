import { wireRecord } from '~/audit/wire-record'
import { timesForPrograms } from './absolute-time'
import { fileWords } from './origin-words'
import { permalinkOf } from './permalink'
import type { Subject } from './subject'

/**
 * The record as this page read it, under the API's field names, and where it came from beside it. Of one workflow: the
 * callback with that workflow's match alone among its matches, and how many there were.
 */
export function recordJson(subject: Subject): string {
  const { callback, workflow, zone, requestId, isMasked } = subject
  const only = workflow && { workflowMatches: workflow.match ? [workflow.match] : callback.workflowMatches && [] }
  const about = {
    callback_id: callback.callbackId,
    request_id: requestId,
    link: permalinkOf(subject),
    ...(subject.source.kind === 'file' ? { source: fileWords(subject) } : {}),
    created_in_psa_at: timesForPrograms(callback.createdInPsaAtMs, zone),
    finished_processing_at: timesForPrograms(callback.finishedProcessingAtMs, zone),
    ...(workflow ? { workflow_id: workflow.workflowId, workflow_name: workflow.workflowName } : {}),
    recorded_workflow_matches: callback.workflowMatches?.length ?? null,
    values_masked: isMasked,
  }
  return `${JSON.stringify({ about, callback: wireRecord({ ...callback, ...only }) }, null, 2)}\n`
}
