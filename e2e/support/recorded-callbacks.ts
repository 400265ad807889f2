import * as z from 'zod/mini'

const SERVICE_KEY = 'neo_sk_sandbox_readonly0000000000000001'

const Recorded = z.object({
  callback_id: z.string(),
  state: z.string(),
  entity_type: z.string(),
  entity_id: z.string(),
  entity_number: z.nullable(z.string()),
  change_type: z.string(),
  created_in_psa_at: z.string(),
  started_workflow_ids: z.array(z.number()),
  workflow_matches: z.nullable(
    z.array(
      z.object({
        workflow_id: z.number(),
        workflow_name: z.string(),
        matched: z.boolean(),
        match_details: z.nullable(
          z.object({
            category: z.nullable(z.string()),
            field_comparisons: z.nullish(z.array(z.object({ field_name: z.string(), is_match: z.boolean() }))),
          }),
        ),
      }),
    ),
  ),
})
export type Recorded = z.infer<typeof Recorded>

const Page = z.object({
  data: z.array(Recorded),
  meta: z.object({ pagination: z.object({ has_more: z.boolean(), next_cursor: z.nullable(z.string()) }) }),
})

/** Every callback that the API gives for a query, oldest first: what a test's own reckoning starts from. */
export async function recordedCallbacks(origin: string, query: Record<string, string>): Promise<Recorded[]> {
  const found: Recorded[] = []
  let cursor: string | null = null
  do {
    const parameters: Record<string, string> = { ...query, page_size: '200', ...(cursor === null ? {} : { cursor }) }
    // One page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const response = await fetch(`${origin}/public-api/callbacks?${new URLSearchParams(parameters)}`, {
      headers: { authorization: `Bearer ${SERVICE_KEY}` },
    })
    // oxlint-disable-next-line no-await-in-loop
    const { data, meta } = Page.parse(await response.json())
    found.push(...data)
    cursor = meta.pagination.has_more ? meta.pagination.next_cursor : null
  } while (cursor !== null)
  return found.sort((a, b) => createdMs(a) - createdMs(b))
}

export function createdMs(callback: Recorded): number {
  return Date.parse(callback.created_in_psa_at)
}

export type NotStarted = { callback: Recorded; workflowId: number; workflowName: string }

/** Each workflow on each callback whose filter did not hold there, newest callback first. */
export function filterMismatches(callbacks: readonly Recorded[]): NotStarted[] {
  return callbacks.toReversed().flatMap((callback) =>
    (callback.workflow_matches ?? []).flatMap((match) =>
      match.match_details?.category === 'ticket_filter_mismatch' && !callback.started_workflow_ids.includes(match.workflow_id)
        ? [{ callback, workflowId: match.workflow_id, workflowName: match.workflow_name }]
        : [],
    ),
  )
}

export type LastStarts = Record<'entity' | 'similar', (pair: NotStarted) => Recorded | undefined>

/** The last callback before a given one on which its workflow started, reckoned from all that the API gives. */
export function lastStartsIn(callbacks: readonly Recorded[]): LastStarts {
  const keys = {
    entity: (callback: Recorded, workflowId: number) => `${workflowId} ${callback.entity_type} ${callback.entity_id}`,
    similar: (callback: Recorded, workflowId: number) => `${workflowId} ${callback.entity_type} ${callback.change_type}`,
  }
  const finder = (keyOf: (callback: Recorded, workflowId: number) => string) => {
    const starts = new Map<string, Recorded[]>()
    for (const callback of callbacks) {
      for (const workflowId of callback.started_workflow_ids) {
        const key = keyOf(callback, workflowId)
        starts.set(key, [...(starts.get(key) ?? []), callback])
      }
    }
    return ({ callback, workflowId }: NotStarted) =>
      starts.get(keyOf(callback, workflowId))?.findLast((earlier) => createdMs(earlier) < createdMs(callback))
  }
  return { entity: finder(keys.entity), similar: finder(keys.similar) }
}
