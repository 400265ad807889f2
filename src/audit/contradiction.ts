import type { Callback, Match } from '~/api/contract/callback'
import { categoryWords } from './category-words'
import { saidText } from './recorded-text'
import { plainText, recorded, type Sentence } from './sentence'

type ContradictionKind =
  | 'matched-not-started'
  | 'started-not-matched'
  | 'started-without-audit'
  | 'failed-without-audit'
  | 'matched-in-failed-list'
  | 'in-both-lists'
  | 'category-against-flag'
  | 'failed-without-message'
  | 'message-without-failure'
  | 'skipped-but-started'
  | 'finished-before-created'
  | 'finished-while-running'
  | 'running-too-long'

export type Contradiction = {
  kind: ContradictionKind
  /** Plain text, worded as records that disagree. */
  sentence: string
  parts: Sentence
  /** The workflows that it is about, in recorded order; empty where it is about the callback itself. */
  workflowIds: readonly string[]
}

/** What is needed to say that a callback is still running after longer than usual. */
export type UsualDuration = { nowMs: number; p95TotalSeconds: number }

function contradiction(
  kind: ContradictionKind,
  parts: Sentence,
  workflowIds: readonly string[] = [],
): Contradiction {
  return { kind, sentence: plainText(parts), parts, workflowIds }
}

function isRunning(callback: Pick<Callback, 'state'>): boolean {
  return callback.state === 'PENDING_PROCESSING' || callback.state === 'PROCESSING'
}

function namesOf(callback: Callback, workflowIds: readonly string[]): string {
  const nameOf = (id: string): string => {
    const name = callback.workflowMatches?.find((match) => match.workflowId === id)?.workflowName ?? ''
    return saidText(name === '' ? `workflow ${id}` : `“${name}”`)
  }
  const named = workflowIds.slice(0, 3).map(nameOf)
  return workflowIds.length > named.length
    ? `${named.join(', ')} and ${workflowIds.length - named.length} more`
    : named.join(', ')
}

function idsWhere(matches: readonly Match[], holds: (match: Match) => boolean): string[] {
  return [...new Set(matches.filter(holds).map((match) => match.workflowId))]
}

function ofLists(callback: Callback): Contradiction[] {
  const matches = callback.workflowMatches ?? []
  const rows = new Set(matches.map((match) => match.workflowId))
  const started = new Set(callback.startedWorkflowIds)
  const failed = new Set(callback.failedToMatchWorkflowIds)
  const found: Contradiction[] = []
  const add = (kind: ContradictionKind, ids: readonly string[], words: string) => {
    if (ids.length > 0) found.push(contradiction(kind, [`${namesOf(callback, ids)}: ${words}.`], ids))
  }
  // While a callback is being processed its lists may still be filling: that is no disagreement yet.
  if (!isRunning(callback)) {
    const notStarted = idsWhere(matches, (match) => match.matched && !started.has(match.workflowId))
    add('matched-not-started', notStarted, 'recorded as matched, not in the started list')
  }
  const matchedIds = new Set(idsWhere(matches, (match) => match.matched))
  const startedNotMatched = idsWhere(
    matches,
    (match) => started.has(match.workflowId) && !matchedIds.has(match.workflowId),
  )
  add('started-not-matched', startedNotMatched, 'in the started list, recorded as not matched')
  if (!isRunning(callback)) {
    add(
      'started-without-audit',
      [...started].filter((id) => !rows.has(id)),
      'in the started list, without an audit',
    )
    add(
      'failed-without-audit',
      [...failed].filter((id) => !rows.has(id)),
      'in the failed-to-match list, without an audit',
    )
  }
  add(
    'matched-in-failed-list',
    [...matchedIds].filter((id) => failed.has(id)),
    'recorded as matched, and in the failed-to-match list',
  )
  add(
    'in-both-lists',
    [...started].filter((id) => failed.has(id)),
    'in the started list and in the failed-to-match list',
  )
  const againstFlag = idsWhere(matches, (match) => {
    const category = match.details?.category ?? null
    // A category that we do not know may well be a kind of match.
    return category !== null && categoryWords(category) !== null && (category === 'matched') !== match.matched
  })
  add('category-against-flag', againstFlag, 'the category and the match flag say different things')
  return found
}

function ofState(callback: Callback): Contradiction[] {
  const found: Contradiction[] = []
  const hasMessage = (callback.errorMessage ?? '').trim() !== ''
  if (callback.state === 'FAILED' && !hasMessage) {
    found.push(
      contradiction('failed-without-message', [
        'The state is ',
        recorded('FAILED'),
        ', without an error message.',
      ]),
    )
  }
  if (hasMessage && (callback.state === 'PROCESSED' || callback.state === 'SKIPPED')) {
    found.push(
      contradiction('message-without-failure', [
        'The state is ',
        recorded(callback.state),
        ', with an error message.',
      ]),
    )
  }
  if (callback.state === 'SKIPPED' && callback.startedWorkflowIds.length > 0) {
    found.push(
      contradiction('skipped-but-started', [
        'The state is ',
        recorded('SKIPPED'),
        ', yet workflows are in the started list.',
      ]),
    )
  }
  return found
}

function ofTimes(callback: Callback, usual: UsualDuration | undefined): Contradiction[] {
  const found: Contradiction[] = []
  const { createdInPsaAtMs, finishedProcessingAtMs } = callback
  if (finishedProcessingAtMs !== null && finishedProcessingAtMs < createdInPsaAtMs) {
    found.push(
      contradiction('finished-before-created', [
        'Processing is recorded as finished before the event was created in the PSA. The two clocks may differ.',
      ]),
    )
  }
  if (!isRunning(callback)) return found
  if (finishedProcessingAtMs !== null) {
    found.push(
      contradiction('finished-while-running', [
        'The state is ',
        recorded(callback.state),
        ', yet a finishing time is recorded.',
      ]),
    )
  } else if (usual && usual.nowMs - createdInPsaAtMs > usual.p95TotalSeconds * 1000) {
    found.push(
      contradiction('running-too-long', [
        'The state is still ',
        recorded(callback.state),
        `, longer than 95 % of the events that the funnel counted (${Math.round(usual.p95TotalSeconds)} s).`,
      ]),
    )
  }
  return found
}

/**
 * Where the records of one callback disagree. `usual` comes from the funnel of a window around the callback; without it
 * nothing is said about age.
 */
export function contradictionsOf(callback: Callback, usual?: UsualDuration): Contradiction[] {
  return [...ofState(callback), ...ofLists(callback), ...ofTimes(callback, usual)]
}
