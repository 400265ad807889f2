/** Which record an element on the screen belongs to. */
export type RecordAt = { callbackId: string; workflowId: string | null }

/** The callback, and the workflow's match, that an element stands in; a table row stands for its callback. */
export function recordAt(element: Element | null): RecordAt | null {
  const callbackId =
    ['data-callback-id', 'data-record-id', 'data-row-id']
      .map((name) => element?.closest(`[${name}]`)?.getAttribute(name))
      .find((id) => id != null) ?? null
  if (callbackId === null) return null
  const workflowId = element?.closest('[data-workflow-id]')?.getAttribute('data-workflow-id') ?? null
  return { callbackId, workflowId }
}
