import { LastStartPanel } from '~/last-start/last-start-panel'
import type { Callback, Match } from '~/api/contract/callback'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { useSource } from '~/hand-off/source-context'
import { useZone } from '~/ui/zone-context'
import { useComparisons } from './comparison-context'
import { linkToCallback } from '~/callbacks/search'

type LastStartComparisonProps = {
  callback: Callback
  workflowId: string
  /** Null where the workflow has no match row on this callback. */
  match: Match | null
  title: string
}

/** The button among a match's actions, and under them what it opens. Nothing where the workflow started here. */
export function LastStartComparison({ callback, workflowId, match, title }: LastStartComparisonProps) {
  const { zone } = useZone()
  const { loaded, isCompared, onToggle } = useComparisons()
  // Beside a file nothing is asked of the API, and looking for the last start would ask.
  const isFile = useSource().kind === 'file'
  if (isFile) return null
  if (callback.startedWorkflowIds.includes(workflowId)) return null
  const isOpen = isCompared(callback.callbackId, workflowId)
  return (
    <>
      <Button
        icon={<Icon name="clock" />}
        aria-expanded={isOpen}
        onClick={() => onToggle(callback.callbackId, workflowId)}
      >
        Compare with the last time it started
      </Button>
      {isOpen ? (
        <LastStartPanel
          here={callback}
          match={match}
          workflowId={workflowId}
          title={title}
          zone={zone}
          loaded={loaded}
          linkTo={(earlier) => linkToCallback(earlier, workflowId)}
        />
      ) : null}
    </>
  )
}
