import { useMemo, useState } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type SeenWorkflow, withSeenEarlier, workflowsSeenIn } from './workflow-name'

/**
 * The workflows that the loaded rows name, and those that rows named since the page was opened: the API lists none, and a
 * workflow that was never evaluated on a ticket can still be asked about.
 */
export function useKnownWorkflows(rows: CallbackRows): readonly SeenWorkflow[] {
  const seen = useMemo(() => workflowsSeenIn(rows), [rows])
  const [earlier, setEarlier] = useState<ReadonlyMap<string, string>>(new Map())
  if (seen.some(({ workflowId, name }) => earlier.get(workflowId) !== name)) {
    setEarlier(new Map([...earlier, ...seen.map(({ workflowId, name }) => [workflowId, name] as const)]))
  }
  return useMemo(() => withSeenEarlier(seen, earlier), [seen, earlier])
}
