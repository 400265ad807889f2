/** An answer of the callbacks endpoint with one ticket that far more happened to than to any of the sandbox's. */
export const BIG_STORY = { number: 'T20261119.9999', callbacks: 200, workflows: 60 }

const CHANGE_TYPES = ['UPDATE', 'NOTE_ADDED', 'CUSTOMER_REPLIED', 'TIME_ENTRY_CREATED']
const FIRST_MS = Date.parse('2026-11-18T12:00:00Z')

function checks(callback: number, workflow: number): unknown[] {
  return Array.from({ length: workflow % 4 === 0 ? 8 : 2 }, (_, check) => ({
    field_name: `field${check}`,
    operator: '=',
    rule_value: `wanted ${workflow}`,
    field_value: (callback + workflow + check) % 5 === 0 ? `wanted ${workflow}` : `other ${callback % 9}`,
    is_match: (callback + workflow + check) % 5 === 0,
  }))
}

function match(callback: number, workflow: number): unknown {
  const matched = workflow < 12 && (callback + workflow) % 11 === 0
  const isForThis = (callback + workflow) % 4 === 0
  const category = matched ? 'matched' : isForThis ? 'ticket_filter_mismatch' : 'wrong_trigger_type'
  return {
    workflow_id: 500 + workflow,
    workflow_name: `Workflow number ${workflow}`,
    matched,
    error: false,
    match_reason: matched ? 'Matched' : `Did not match: ${category}`,
    match_details: {
      category,
      event_type: 'UPDATE',
      field_comparisons: isForThis || matched ? checks(callback, workflow) : [],
    },
  }
}

export function bigStory(): string {
  const data = Array.from({ length: BIG_STORY.callbacks }, (_, index) => {
    const callback = BIG_STORY.callbacks - 1 - index
    const atMs = FIRST_MS + callback * 13 * 60_000
    return {
      callback_id: `big-${String(callback).padStart(3, '0')}`,
      state: 'PROCESSED',
      entity_type: 'ticket',
      change_type: CHANGE_TYPES[callback % CHANGE_TYPES.length],
      entity_id: '999999',
      entity_number: BIG_STORY.number,
      created_in_psa_at: new Date(atMs).toISOString(),
      finished_processing_at: new Date(atMs + 4000).toISOString(),
      matcher_run_id: `run-${callback}`,
      started_workflow_ids: Array.from({ length: 12 }, (_unused, workflow) => workflow)
        .filter((workflow) => (callback + workflow) % 11 === 0)
        .map((workflow) => 500 + workflow),
      failed_to_match_workflow_ids: [],
      error_message: null,
      workflow_matches: Array.from({ length: BIG_STORY.workflows }, (_unused, workflow) =>
        match(callback, workflow),
      ),
    }
  })
  return JSON.stringify({
    data,
    meta: { request_id: 'req-big', pagination: { has_more: false, next_cursor: null } },
  })
}
