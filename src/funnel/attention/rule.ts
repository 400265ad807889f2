import type { Funnel } from '~/api/contract/funnel'
import type { SliceResult } from '~/funnel/trend/slice-run'
import type { Slice } from '~/funnel/trend/slices'
import type { TimeWindow } from '~/lib/window'
import type { Thresholds } from './thresholds'

export type RuleId = 'cap' | 'psa' | 'delivery' | 'hours' | 'useful' | 'filtered'

/** A slice, or neighbouring ones, with the number that makes it worth a look: "12 of 240 calls". */
export type SliceBehind = TimeWindow & { words: string }

/** Something that needs a look, by a rule and its threshold. */
export type Finding = {
  id: string
  rule: RuleId
  /** With its numbers and the threshold. */
  sentence: string
  tone: 'amber' | 'red'
  /** Those behind it, the worst first. */
  slices: readonly SliceBehind[]
  /** Why slices are missing from `slices`, or null. */
  slicesRemark: string | null
  /** A path of the callbacks page, where it lists something about this. */
  callbacksLink: string | null
  /** What `callbacksLink` is over. */
  callbacksOf: 'window' | 'worst slice'
}

/** What one rule says of one window. Anything that was found outweighs what could not be judged. */
export type Judgement = {
  rule: RuleId
  result: 'found' | 'clear' | 'waiting' | 'not judged'
  /** The numbers behind the result, or why there is none. */
  words: string
  /** "…still loading slices", or null for a rule that waits for nothing. */
  waitsFor: string | null
  findings: readonly Finding[]
}

/** One slice with what is known of it; one that is not settled may still fill. */
export type AttentionSlice = Slice & { result: SliceResult<{ funnel: Funnel; isSettled: boolean }> }

export type AttentionInput = {
  funnel: Funnel
  window: TimeWindow
  /** The window of the same length before; null while there is no answer for it. */
  previous: Funnel | null
  /** Why there is none, for the rules that need it. */
  noPrevious?: { isLoading: boolean; words: string }
  slices: readonly AttentionSlice[]
  thresholds: Thresholds
  /** IANA id; business hours are hours of this zone. */
  tenantZone: string
  /** IANA id in which times are shown. */
  zone: string
}

/** A part of a rule: of the whole window, or of its slices. */
export type Part =
  | { result: 'found'; finding: Finding }
  | { result: 'waiting'; words: string; waitsFor: string }
  | { result: 'clear' | 'not judged'; words: string }

const WEIGHTIEST_FIRST = ['found', 'waiting', 'not judged', 'clear'] as const

export function judgement(rule: RuleId, parts: readonly Part[]): Judgement {
  const waits = parts.flatMap((part) => (part.result === 'waiting' ? [part.waitsFor] : []))
  return {
    rule,
    result: WEIGHTIEST_FIRST.find((result) => parts.some((part) => part.result === result)) ?? 'not judged',
    words: parts.map((part) => (part.result === 'found' ? part.finding.sentence : part.words)).join(' '),
    waitsFor: waits.length > 0 ? waits.join(', ') : null,
    findings: parts.flatMap((part) => (part.result === 'found' ? [part.finding] : [])),
  }
}
