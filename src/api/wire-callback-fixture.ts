/** Invented wire rows for the tests beside it, in the contract's own field names. */
export type WireRow = Record<string, unknown>

export function wireComparison(over: WireRow = {}): WireRow {
  return {
    field_name: 'queueID',
    operator: '=',
    rule_value: 'Service Desk',
    field_value: 'Triage',
    is_match: false,
    ...over,
  }
}

export function wireMatch(over: WireRow = {}): WireRow {
  return {
    workflow_id: 101,
    workflow_name: 'Password reset',
    matched: false,
    error: false,
    match_reason: 'Ticket filter did not match',
    match_details: {
      category: 'ticket_filter_mismatch',
      event_type: 'UPDATE',
      field_comparisons: [wireComparison()],
    },
    ...over,
  }
}

export function wireCallback(over: WireRow = {}): WireRow {
  return {
    callback_id: 'cb-1',
    state: 'PROCESSED',
    entity_type: 'ticket',
    change_type: 'UPDATE',
    entity_id: '9001',
    entity_number: 'T20261120.0042',
    created_in_psa_at: '2026-11-20T14:05:09.123456Z',
    finished_processing_at: '2026-11-20T14:05:39Z',
    matcher_run_id: 'run-1',
    started_workflow_ids: [],
    failed_to_match_workflow_ids: [101],
    error_message: null,
    workflow_matches: [wireMatch()],
    ...over,
  }
}

/** A page as heavy as a real one: `matches` workflows a row, `comparisons` checks each, with values that repeat. */
export function heavyWireRows(rows: number, matches: number, comparisons: number): WireRow[] {
  return Array.from({ length: rows }, (_, row) =>
    wireCallback({
      callback_id: `cb-${row}`,
      entity_id: String(9000 + (row % 60)),
      failed_to_match_workflow_ids: Array.from({ length: matches }, (_unused, match) => 100 + match),
      workflow_matches: Array.from({ length: matches }, (_unused, match) =>
        wireMatch({
          workflow_id: 100 + match,
          workflow_name: `Workflow number ${match}`,
          match_details: {
            category: 'ticket_filter_mismatch',
            event_type: 'UPDATE',
            field_comparisons: Array.from({ length: comparisons }, (_never, index) =>
              wireComparison({
                field_name: ['companyID', 'queueID', 'status', 'title', 'priority'][index % 5],
                rule_value: `Company ${match} ${index}`,
                field_value: `Company ${row % 60}`,
              }),
            ),
          },
        }),
      ),
    }),
  )
}
