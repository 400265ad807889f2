import type { Figure, Unit } from './figure'
import { RECORDED } from './recorded-figures'

/** A ratio of two recorded figures; null where either is missing or invalid, or where there is nothing to divide by. */
function ratio(id: string, of: Figure, by: Figure, label: string, unit: Unit, meaning: string): Figure {
  const factor = unit === 'percent' ? 100 : 1
  return {
    id,
    label,
    source: { kind: 'ratio', of: sourceField(of), by: sourceField(by) },
    unit,
    meaning,
    valueOf: (funnel) => {
      const dividend = of.valueOf(funnel)
      const divisor = by.valueOf(funnel)
      if (dividend === null || divisor === null || dividend < 0 || divisor <= 0) return null
      return (factor * dividend) / divisor
    },
  }
}

function sourceField(figure: Figure): string {
  return figure.source.kind === 'field' ? figure.source.field : figure.source.of
}

/** Ratios between stages always carry their unit: the stages count different things, so none is a conversion. */
export const COMPUTED = {
  filteredShare: ratio(
    'filtered-share',
    RECORDED.filteredOut,
    RECORDED.received,
    'Share of received',
    'percent',
    'Filtered-out callbacks as a share of those received.',
  ),
  callbacksPerEntity: ratio(
    'callbacks-per-entity',
    RECORDED.received,
    RECORDED.uniqueEntities,
    'Callbacks per entity',
    'callbacks per entity',
    'Received callbacks divided by the different entities they were about.',
  ),
  eventsPerEntity: ratio(
    'events-per-entity',
    RECORDED.events,
    RECORDED.uniqueEntities,
    'Events per entity',
    'events per entity',
    'Events processed divided by the different entities of the callbacks received in the same window.',
  ),
  finishedPerEvent: ratio(
    'finished-per-event',
    RECORDED.finished,
    RECORDED.events,
    'Finished per event',
    'finished workflows per event',
    'Finished workflows divided by the events processed in the same window.',
  ),
  callsPerFinished: ratio(
    'calls-per-finished',
    RECORDED.psaCalls,
    RECORDED.finished,
    'Calls per finished workflow',
    'calls per finished workflow',
    'All PSA calls divided by the workflows that finished in the same window. Not every call is made by a workflow ' +
      'that finished.',
  ),
  failureShare: ratio(
    'failure-share',
    RECORDED.psaFailures,
    RECORDED.psaCalls,
    'Failed share',
    'percent',
    'Failed PSA calls as a share of all PSA calls.',
  ),
} as const satisfies Record<string, Figure>
