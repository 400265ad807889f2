import type { Callback, Match } from '~/api/contract/callback'
import { counted } from '~/lib/text'
import { GATES, type Gate, type GateId } from './gate'
import { alternativesIn } from './alternatives'
import { nearlyMatched } from './nearly'
import { nameOfWorkflow, nearlySentence, needsALook, needsALookSentence, type NearlyMatched } from './notable'
import { outcomeOf, type Outcome } from './outcome'
import { valueText } from './recorded-text'
import { enumerate, plainText, recorded, type Sentence } from './sentence'
import { verdictOf, type Verdict } from './verdict'

export type JudgedMatch = { match: Match; verdict: Verdict }

export type CallbackVerdict = {
  outcome: Outcome
  /** What became of the whole callback, as plain text and with our words apart from recorded ones. */
  sentence: string
  parts: Sentence
  /** The same in three: what became of the callback, who nearly matched or needs a look, and a count of the rest. */
  headline: Sentence
  notable: Sentence
  remainder: Sentence
  /** Of whose recorded checks all but one held. */
  nearly: readonly NearlyMatched[]
  /** Every match stands at exactly one gate. In gate order, empty gates left out. */
  gates: readonly { gate: Gate; matches: readonly JudgedMatch[] }[]
}

const NAMED_WORKFLOWS = 3

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Those with the fewest checks that did not hold first, then by name. */
function inReadingOrder(a: JudgedMatch, b: JudgedMatch): number {
  const byChecks = a.verdict.gate === 'rule-said-no' ? a.verdict.notHeld - b.verdict.notHeld : 0
  return byChecks || byName.compare(a.match.workflowName, b.match.workflowName)
}

function startedSentence(callback: Callback): Sentence {
  const ids = [...new Set(callback.startedWorkflowIds)]
  const named = ids.slice(0, NAMED_WORKFLOWS).map((id) => {
    const match = callback.workflowMatches?.find((candidate) => candidate.workflowId === id)
    return nameOfWorkflow(match, id)
  })
  const rest = ids.length - named.length
  return [
    `Started ${counted(ids.length, 'workflow')}: `,
    ...enumerate(rest > 0 ? [...named, [`${rest} more`]] : named),
    '.',
  ]
}

const COUNT_WORDS: Record<GateId, (count: number) => string> = {
  started: (count) => `${count} started`,
  'matched-not-started': (count) => `${count} matched without being started`,
  error: (count) => counted(count, 'ended in an error', 'ended in errors'),
  'set-up': (count) =>
    count === 1 ? '1 needs a look at its set-up' : `${count} need a look at their set-up`,
  limits: (count) => `${count} stopped at a limit`,
  'rule-said-no': (count) => `${count} said no by rule`,
  'not-for-this-event': (count) => `${count} ${count === 1 ? 'was' : 'were'} not for this event`,
  unclassified: (count) => `${count} did not match without a known category`,
  'not-evaluated': (count) => `${count} not evaluated`,
}

/** "Of 24 evaluated workflows 3 said no by rule and 21 were not for this event." What was named before is not counted. */
function restSentence(judged: readonly JudgedMatch[], named: ReadonlySet<JudgedMatch>): Sentence {
  const rest = judged.filter((each) => each.verdict.gate !== 'started' && !named.has(each))
  if (rest.length === 0) return []
  const counts = GATES.flatMap((gate): Sentence[] => {
    const count = rest.filter(({ verdict }) => verdict.gate === gate.id).length
    return count > 0 ? [[COUNT_WORDS[gate.id](count)]] : []
  })
  const isAll = rest.length === judged.length
  return [
    isAll ? `Of ${counted(judged.length, 'evaluated workflow')} ` : 'Of the others ',
    ...enumerate(counts),
    '.',
  ]
}

function openingOf(callback: Callback, outcome: Outcome): Sentence {
  switch (outcome) {
    case 'started':
      return startedSentence(callback)
    case 'nothing-started':
      return ['Nothing started.']
    case 'failed': {
      const message = (callback.errorMessage ?? '').trim()
      return message === ''
        ? ['Processing failed. No error message is recorded.']
        : ['Processing failed: ', recorded(valueText(message, 160)), '.']
    }
    case 'skipped':
      return ['Skipped. Neo probably filtered this callback out before any workflow was looked at.']
    case 'in-progress':
      return [callback.state === 'PROCESSING' ? 'Being processed.' : 'Waiting to be processed.']
    case 'unknown':
      return ['Recorded with the state ', recorded(callback.state), ', which this page does not know.']
  }
}

function evaluationSentence(
  callback: Callback,
  judged: readonly JudgedMatch[],
  named: ReadonlySet<JudgedMatch>,
): Sentence {
  if (callback.workflowMatches === null) return ['No audit of any workflow is recorded.']
  if (callback.workflowMatches.length === 0) return ['No workflow was evaluated.']
  return restSentence(judged, named)
}

function joined(first: Sentence, second: Sentence): Sentence {
  if (first.length === 0 || second.length === 0) return [...first, ...second]
  return [...first, ' ', ...second]
}

/**
 * What became of a callback, and its matches by gate.
 * @param alternatives the workflows known to have some, from `alternativesIn` over all loaded rows
 */
export function callbackVerdict(
  callback: Callback,
  alternatives: ReadonlySet<string> = alternativesIn([callback]),
): CallbackVerdict {
  const matches = callback.workflowMatches ?? []
  const judged = matches.map((match): JudgedMatch => ({ match, verdict: verdictOf(callback, match) }))
  const gates = GATES.flatMap((gate) => {
    const standing = judged.filter(({ verdict }) => verdict.gate === gate.id).toSorted(inReadingOrder)
    return standing.length > 0 ? [{ gate, matches: standing }] : []
  })
  const inOrder = gates.flatMap((standing) => standing.matches)
  const nearly = inOrder.flatMap((each): NearlyMatched[] => {
    const group = nearlyMatched(callback, each.match, alternatives)
    return group ? [{ judged: each, group }] : []
  })
  const toLookAt = inOrder.filter(({ verdict }) => needsALook(verdict.gate))
  const outcome = outcomeOf(callback)
  const opening = openingOf(callback, outcome)
  const started =
    outcome !== 'started' && callback.startedWorkflowIds.length > 0 ? startedSentence(callback) : []
  const headline = joined(opening, started)
  const notable = joined(needsALookSentence(toLookAt), nearlySentence(nearly))
  const named = new Set([...toLookAt, ...nearly.map((each) => each.judged)])
  const remainder = evaluationSentence(callback, judged, named)
  const parts = joined(joined(headline, notable), remainder)
  return { outcome, sentence: plainText(parts), parts, headline, notable, remainder, nearly, gates }
}
