import { COMPUTED } from './computed-figures'
import type { Figure } from './figure'
import { RECORDED } from './recorded-figures'

/** A block of the funnel: its count, and what else the answer says about it. */
export type Stage = {
  id: string
  title: string
  count: Figure
  /** A part of the count that is recorded too: the only thing drawn inside a bar. */
  part: Figure | null
  facts: readonly Figure[]
  /** Which callbacks the count leads to, if the API can list them. */
  leadsTo: 'received' | 'filtered-out' | null
}

/** In the order of the pipeline, as the API describes it. They change unit from one to the next and need not shrink. */
export const STAGES: readonly Stage[] = [
  {
    id: 'received',
    title: 'Received',
    count: RECORDED.received,
    part: RECORDED.filteredOut,
    facts: [RECORDED.uniqueEntities, COMPUTED.callbacksPerEntity, RECORDED.deliveryP95],
    leadsTo: 'received',
  },
  {
    id: 'filtered',
    title: 'Filtered out',
    count: RECORDED.filteredOut,
    part: null,
    facts: [COMPUTED.filteredShare],
    leadsTo: 'filtered-out',
  },
  {
    id: 'cap',
    title: 'Concurrency cap',
    count: RECORDED.capExhausted,
    part: null,
    facts: [RECORDED.capWaitP95, RECORDED.capWaitMax],
    leadsTo: null,
  },
  {
    id: 'events',
    title: 'Events processed',
    count: RECORDED.events,
    part: null,
    facts: [COMPUTED.eventsPerEntity, RECORDED.totalP95, RECORDED.sleepP95, RECORDED.workP95],
    leadsTo: null,
  },
  {
    id: 'workflows',
    title: 'Workflows finished',
    count: RECORDED.finished,
    part: null,
    facts: [COMPUTED.finishedPerEvent, RECORDED.usefulRatio],
    leadsTo: null,
  },
  {
    id: 'psa',
    title: 'PSA calls',
    count: RECORDED.psaCalls,
    part: RECORDED.psaFailures,
    facts: [COMPUTED.callsPerFinished, RECORDED.psaFailures, COMPUTED.failureShare, RECORDED.psaWaitP95],
    leadsTo: null,
  },
]

/** Every figure of the page in stage order, each once. */
export function allFigures(): { stage: Stage; figure: Figure }[] {
  const seen = new Set<string>()
  return STAGES.flatMap((stage) =>
    [stage.count, ...stage.facts]
      .filter((figure) => !seen.has(figure.id) && seen.add(figure.id))
      .map((figure) => ({ stage, figure })),
  )
}
