import type { Figure, Unit } from './figure'
import type { Funnel } from '~/api/contract/funnel'

function field(
  id: string,
  path: string,
  label: string,
  unit: Unit,
  meaning: string,
  valueOf: (funnel: Funnel) => number | null,
): Figure {
  return { id, label, source: { kind: 'field', field: path }, unit, meaning, valueOf }
}

/**
 * Every scalar of the answer, once. The meanings say what is documented and hedge what is not: the filter rule, the
 * cap, the denominator of the useful ratio and what a PSA wait covers are published nowhere.
 */
export const RECORDED = {
  received: field(
    'received',
    'callbacks.received',
    'Received',
    'callbacks',
    'PSA events (callbacks) that Neo received in the window.',
    (funnel) => funnel.callbacks.received,
  ),
  filteredOut: field(
    'filtered-out',
    'callbacks.filtered_out',
    'Filtered out',
    'callbacks',
    'Callbacks filtered out before workflow matching. Neo does not document the rule; events that its own edits ' +
      'caused are probably among them.',
    (funnel) => funnel.callbacks.filteredOut,
  ),
  uniqueEntities: field(
    'unique-entities',
    'callbacks.unique_entities',
    'Entities',
    'entities',
    'Different entities (tickets, notes, …) that the callbacks were about. Counts of several windows do not add up: ' +
      'one entity may be in each of them.',
    (funnel) => funnel.callbacks.uniqueEntities,
  ),
  deliveryP95: field(
    'delivery-p95',
    'callbacks.webhook_delivery_p95_seconds',
    'Delivery, p95',
    'seconds',
    'From the event in the PSA to its receipt by Neo: 95% of the callbacks arrived within this time. Probably time ' +
      'spent on the PSA’s side.',
    (funnel) => funnel.callbacks.webhookDeliveryP95Seconds,
  ),
  capWaitP95: field(
    'cap-wait-p95',
    'concurrency_cap.p95_wait_seconds',
    'Cap wait, p95',
    'seconds',
    'Wait for a place under the concurrency cap: 95% waited no longer than this.',
    (funnel) => funnel.concurrencyCap.p95WaitSeconds,
  ),
  capWaitMax: field(
    'cap-wait-max',
    'concurrency_cap.max_wait_seconds',
    'Longest cap wait',
    'seconds',
    'The longest single wait for a place under the concurrency cap.',
    (funnel) => funnel.concurrencyCap.maxWaitSeconds,
  ),
  capExhausted: field(
    'cap-exhausted',
    'concurrency_cap.exhausted_count',
    'Cap exhausted',
    'times exhausted',
    'How often the concurrency cap was recorded as exhausted. Neo does not document whether this counts callbacks or ' +
      'attempts, nor how high the cap is.',
    (funnel) => funnel.concurrencyCap.exhaustedCount,
  ),
  events: field(
    'events',
    'events_processed.count',
    'Events processed',
    'events',
    'Events whose processing was recorded in the window. Events of workflows may be among them, and some were ' +
      'received before the window.',
    (funnel) => funnel.eventsProcessed.count,
  ),
  totalP95: field(
    'total-p95',
    'events_processed.p95_total_duration_seconds',
    'In all, p95',
    'seconds',
    'The whole processing of an event: 95% took no longer. It is its own percentile, not the sum of sleep and work.',
    (funnel) => funnel.eventsProcessed.p95TotalDurationSeconds,
  ),
  sleepP95: field(
    'sleep-p95',
    'events_processed.p95_configured_sleep_seconds',
    'Configured sleep, p95',
    'seconds',
    'The pause before processing that the tenant has set (probably sleep_before_callback_processing_seconds). It is ' +
      'chosen, not slowness.',
    (funnel) => funnel.eventsProcessed.p95ConfiguredSleepSeconds,
  ),
  workP95: field(
    'work-p95',
    'events_processed.p95_actual_work_seconds',
    'Actual work, p95',
    'seconds',
    'Processing without the configured sleep: 95% of the events took no longer.',
    (funnel) => funnel.eventsProcessed.p95ActualWorkSeconds,
  ),
  finished: field(
    'finished',
    'workflows_triggered.finished',
    'Workflows finished',
    'workflows',
    'Workflow executions that finished in the window. One event may start several.',
    (funnel) => funnel.workflowsTriggered.finished,
  ),
  usefulRatio: field(
    'useful-ratio',
    'workflows_triggered.useful_vs_evaluated_ratio_pct',
    'Useful vs. evaluated',
    'percent',
    'The API’s own ratio, as it came. Neo does not document what counts as useful or evaluated; it may exceed 100%.',
    (funnel) => funnel.workflowsTriggered.usefulVsEvaluatedRatioPct,
  ),
  psaCalls: field(
    'psa-calls',
    'psa_api.calls',
    'PSA calls',
    'calls',
    'Calls that Neo made to the PSA’s API.',
    (funnel) => funnel.psaApi.calls,
  ),
  psaFailures: field(
    'psa-failures',
    'psa_api.failures',
    'Failed calls',
    'calls',
    'Calls to the PSA’s API that were recorded as failed.',
    (funnel) => funnel.psaApi.failures,
  ),
  psaWaitP95: field(
    'psa-wait-p95',
    'psa_api.p95_wait_seconds',
    'PSA wait, p95',
    'seconds',
    'Wait at the PSA’s API: 95% of the calls waited no longer. Neo does not document whether it is throttling, the ' +
      'PSA’s answer time, or both.',
    (funnel) => funnel.psaApi.p95WaitSeconds,
  ),
} as const satisfies Record<string, Figure>
