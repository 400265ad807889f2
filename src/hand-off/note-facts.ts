import type { Callback, Match } from '~/api/contract/callback'
import { changeTypeTerm, entityTypeTerm } from '~/audit/glossary'
import { recorded, type Sentence } from '~/audit/sentence'
import { absoluteTimes } from './absolute-time'
import { MASKED_REMARK } from './masking-words'
import type { NoteBlock } from './note-content'
import { fileWords } from './origin-words'
import { permalinkOf } from './permalink'
import type { Subject } from './subject'

/** By its recorded name, else by its id. */
export function workflowName({ workflowId, workflowName: name }: Pick<Match, 'workflowId' | 'workflowName'>): Sentence {
  return name === '' ? ['workflow ', recorded(workflowId)] : [recorded(`“${name}”`)]
}

/** By its number, else by its id. */
export function entityName({ entityType, entityNumber, entityId }: Callback): Sentence {
  return [`${entityTypeTerm(entityType).label.toLowerCase()} `, recorded(entityNumber ?? `id ${entityId}`)]
}

function orNotRecorded(text: string | null): Sentence {
  return text === null ? ['not recorded'] : [recorded(text)]
}

/** Everything by which the record can be found again, by us, by Neo's support and by whoever reads the note. */
export function noteFacts(subject: Subject): NoteBlock {
  const { callback, workflow, zone, requestId, isMasked } = subject
  const { createdInPsaAtMs, finishedProcessingAtMs } = callback
  const finished = finishedProcessingAtMs === null ? 'not recorded' : absoluteTimes(finishedProcessingAtMs, zone)
  const link = permalinkOf(subject)
  return {
    kind: 'facts',
    facts: [
      ...(workflow
        ? [{ label: 'Workflow', words: [...workflowName(workflow), ', id ', recorded(workflow.workflowId)] }]
        : []),
      ...(workflow?.match ? [{ label: 'Category', words: orNotRecorded(workflow.match.details?.category ?? null) }] : []),
      { label: 'Entity', words: [...entityName(callback), ', id ', recorded(callback.entityId)] },
      { label: 'Change', words: [`${changeTypeTerm(callback.changeType).label} (`, recorded(callback.changeType), ')'] },
      { label: 'Created in PSA', words: [absoluteTimes(createdInPsaAtMs, zone)] },
      { label: 'Finished processing', words: [finished] },
      { label: 'State', words: [recorded(callback.state)] },
      { label: 'Callback id', words: [recorded(callback.callbackId)] },
      { label: 'Matcher run id', words: orNotRecorded(callback.matcherRunId) },
      { label: 'Request id', words: orNotRecorded(requestId) },
      link === null
        ? { label: 'Link', words: [fileWords(subject) ?? 'none'] }
        : { label: 'Link', words: [], url: link },
      ...(isMasked ? [{ label: 'Masked', words: [MASKED_REMARK] }] : []),
    ],
  }
}
