import type { ObservedCheck } from '~/audit/rule-observation'

/** An audit by when its rule was read, and by what is the same for many. */
export type TimedAudit = {
  callbackId: string
  /** The event was created, its processing finished. */
  earliestMs: number
  latestMs: number
  eventKey: string
  shape: number
}

/** What all audits of a shape show of a field. */
type Shown = { isThroughFilter: boolean; checks: readonly ObservedCheck[] }

function stateKey(checks: readonly ObservedCheck[]): string {
  return checks.map(({ label, valuesKey, isWhole }) => `${label}\n${isWhole}\n${valuesKey}`).join('\n\n')
}

/** Of a stretch of audits that show the same state of the rule, those through the filter or those not. */
type Stretch = { latestAt: number; latestMs: number; seen: Set<string> }

function newStretch(): Stretch {
  return { latestAt: -1, latestMs: -Infinity, seen: new Set() }
}

/**
 * The audits from which rule edits are read as from all of them, of tens of thousands some hundreds. Where audit after audit
 * shows the same state, that is told by the first of them, by the one whose event is the newest, by one for each kind of
 * answers and of event, and by those whose events came while the state before was still seen: they may belong to it.
 * `audits` in the order of their `latestMs`; those of a shape that shows nothing are left out.
 */
export function tellingAudits(audits: readonly TimedAudit[], shownOf: ReadonlyMap<number, Shown>): TimedAudit[] {
  const states = new Map<number, string>()
  for (const [shape, { checks }] of shownOf) states.set(shape, stateKey(checks))
  const isTelling = new Uint8Array(audits.length)
  let state: string | null = null
  let through = newStretch()
  let others = newStretch()
  let beforeStretchMs = -Infinity
  let lastMs = -Infinity

  const endStretch = () => {
    for (const { latestAt } of [through, others]) if (latestAt >= 0) isTelling[latestAt] = 1
    through = newStretch()
    others = newStretch()
    beforeStretchMs = lastMs
  }

  for (const [at, { shape, eventKey, earliestMs, latestMs }] of audits.entries()) {
    const shown = shownOf.get(shape)
    if (!shown) continue
    const itsState = states.get(shape) ?? ''
    if (itsState !== state) endStretch()
    state = itsState
    lastMs = latestMs
    const stretch = shown.isThroughFilter ? through : others
    const isBeyond = earliestMs > beforeStretchMs
    const kind = `${shape} ${eventKey}`
    if (!isBeyond || !stretch.seen.has(kind)) isTelling[at] = 1
    if (isBeyond) stretch.seen.add(kind)
    if (earliestMs > stretch.latestMs) {
      stretch.latestMs = earliestMs
      stretch.latestAt = at
    }
  }
  endStretch()
  return audits.filter((_, at) => isTelling[at] === 1)
}
