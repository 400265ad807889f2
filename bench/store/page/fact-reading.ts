import { Dictionary } from './dictionary'
import type { WireComparison, WireMatch, WireRow } from './wire-row'

/** Where the facts go: one call for each row of the tables of the same names. */
export type FactSink = {
  callback: (callback: number, row: WireRow) => void
  /** `counts` is 1 for a callback's first match of its workflow and category, so that counting matches counts callbacks. */
  match: (callback: number, place: number, workflow: number, category: number, match: WireMatch, counts: number) => void
  /** `missed` is 0 where the check held, 1 where it and others of its match did not, 2 where it alone did not. */
  comparison: (callback: number, place: number, nth: number, workflow: number, category: number, check: number, value: number, missed: number) => void
  /** A value that the callback recorded, once however many checks did. */
  recorded: (callback: number, value: number) => void
}

export type RuleCheck = { field: string; operator: string; ruleValue: unknown }

/**
 * Turns rows into facts for a database, alike for both: whatever repeats itself becomes a small number, and what the
 * questions would have to join for (a comparison's workflow and category, whether it missed alone) stands in the fact itself.
 */
export class FactReading {
  readonly workflows = new Dictionary<string>()
  /** Categories and event types. */
  readonly words = new Dictionary<string | null>()
  readonly reasons = new Dictionary<string>()
  readonly values = new Dictionary<unknown>()
  readonly checks = new Dictionary<RuleCheck>()
  private readonly checkKeys = new Dictionary<null>()
  private callbacks = 0
  /** For each value the callback that recorded it last, plus one. */
  private recordedBy = new Uint32Array(1024)
  private readonly pairs = new Set<number>()

  read(rows: readonly WireRow[], sink: FactSink): void {
    for (const row of rows) {
      sink.callback(this.callbacks, row)
      this.readMatches(this.callbacks, row.workflow_matches, sink)
      this.callbacks += 1
    }
  }

  private readMatches(callback: number, matches: readonly WireMatch[], sink: FactSink): void {
    this.pairs.clear()
    for (const [place, match] of matches.entries()) {
      const workflow = this.workflows.idOf(match.workflow_id, match.workflow_name)
      const name = match.match_details?.category ?? null
      const category = this.words.idOf(name, name)
      const pair = workflow * 256 + category
      sink.match(callback, place, workflow, category, match, Number(!this.pairs.has(pair)))
      this.pairs.add(pair)
      const comparisons = match.match_details?.field_comparisons ?? []
      let missed = 0
      for (const comparison of comparisons) if (!comparison.is_match) missed += 1
      for (const [nth, comparison] of comparisons.entries()) {
        const value = this.values.idOf(keyOf(comparison.field_value), comparison.field_value)
        const how = comparison.is_match ? 0 : missed > 1 ? 1 : 2
        sink.comparison(callback, place, nth, workflow, category, this.checkOf(comparison), value, how)
        if (this.isFirstTime(callback, value)) sink.recorded(callback, value)
      }
    }
  }

  private checkOf({ field_name: field, operator, rule_value: ruleValue }: WireComparison): number {
    // A number of numbers is looked up in a third of the time that a joined text takes.
    const name = this.checkKeys.idOf(field, null)
    const how = this.checkKeys.idOf(operator, null)
    const rule = this.checkKeys.idOf(keyOf(ruleValue), null)
    return this.checks.idOf((name * 4096 + how) * 2 ** 20 + rule, { field, operator, ruleValue })
  }

  private isFirstTime(callback: number, value: number): boolean {
    if (value >= this.recordedBy.length) {
      const larger = new Uint32Array(2 * value)
      larger.set(this.recordedBy)
      this.recordedBy = larger
    }
    if (this.recordedBy[value] === callback + 1) return false
    this.recordedBy[value] = callback + 1
    return true
  }
}

/** Lists are looked up by their JSON behind a mark, lest a text that looks like one be taken for it. */
function keyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? `\u0000${JSON.stringify(value)}` : value
}

/** A recorded value as it is searched: text as it is, anything else as its JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
