/** What the contenders read of a page, as it comes over the wire. */
export type WireComparison = {
  field_name: string
  operator: string
  rule_value: unknown
  field_value: unknown
  is_match: boolean
}

export type WireMatch = {
  workflow_id: number
  workflow_name: string
  matched: boolean
  error: boolean
  match_reason: string
  match_details: { category: string; event_type: string; field_comparisons: WireComparison[] } | null
}

export type WireRow = {
  callback_id: string
  state: string
  entity_type: string
  change_type: string
  entity_id: string
  entity_number: string
  created_in_psa_at: string
  finished_processing_at: string | null
  matcher_run_id: string | null
  started_workflow_ids: number[]
  failed_to_match_workflow_ids: number[]
  error_message: string | null
  workflow_matches: WireMatch[]
}

let parseMs = 0

/** What JSON.parse took of all pages read so far. */
export function spentParsingMs(): number {
  return parseMs
}

/** The peers take generated rows at their word, which the dashboard does not. */
export function rowsOf(pageText: string): WireRow[] {
  const startedAtMs = performance.now()
  const page: { data: WireRow[] } = JSON.parse(pageText)
  parseMs += performance.now() - startedAtMs
  return page.data
}
