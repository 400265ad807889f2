import { filterMismatches, recordedCallbacks, type Recorded } from '../../e2e/support/recorded-callbacks.ts'

export type ChosenCallbacks = {
  /** The ticket that most happened to, out of the last day. */
  busiestTicket: string
  /** A new ticket for which the workflow “Password reset” did not start. */
  askedAbout: { number: string; workflowId: number }
}

const DAY_MS = 86_400_000

/** Callbacks that are worth a picture, found in the record, since numbers and ids are the sandbox's own affair. */
export async function chooseCallbacks(origin: string, nowMs: number): Promise<ChosenCallbacks> {
  const callbacks = await recordedCallbacks(origin, {
    since: new Date(nowMs - DAY_MS).toISOString(),
    until: new Date(nowMs).toISOString(),
  })
  const counts = countsByTicket(callbacks)
  const [asked] = filterMismatches(callbacks)
    .flatMap(({ callback, workflowId, workflowName }) =>
      workflowName.startsWith('Password reset') && callback.change_type === 'CREATE' && callback.entity_number !== null
        ? [{ number: callback.entity_number, workflowId, checksNotHeld: notHeld(callback, workflowId) }]
        : [],
    )
    // A few checks are soon read, and there should be more callbacks of the ticket than this one.
    .sort((a, b) => a.checksNotHeld - b.checksNotHeld || (counts.get(b.number) ?? 0) - (counts.get(a.number) ?? 0))
  if (!asked) throw new Error('the sandbox has no new ticket that “Password reset” turned down')
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a)
  if (!busiest) throw new Error('the sandbox has no ticket')
  return { busiestTicket: busiest[0], askedAbout: asked }
}

function notHeld({ workflow_matches: matches }: Recorded, workflowId: number): number {
  const details = matches?.find((match) => match.workflow_id === workflowId)?.match_details
  return details?.field_comparisons?.filter((comparison) => !comparison.is_match).length ?? 0
}

/** How many callbacks each ticket has, by its number. */
function countsByTicket(callbacks: readonly Recorded[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entity_type: type, entity_number: number } of callbacks) {
    if (type === 'ticket' && number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}
