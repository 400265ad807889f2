import { useEffect, useRef } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { counted } from '~/lib/text'
import type { TimeWindow } from '~/lib/window'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { announce } from '~/ui/live-region'
import type { OutsideLinks } from '~/ui/outside-link'
import { SkeletonBlock } from '~/ui/skeleton'
import { workflowTitle } from '~/workflows/board/shown-workflows'
import { BlockersSection } from './blockers-section'
import { DeadChecksSection } from './dead-checks-section'
import { EditsSection } from './edits-section'
import { FactsLine } from './facts-line'
import { NearMissesSection } from './near-misses-section'
import { OverTimeChart } from './over-time'
import { RecordSection } from './record-section'
import { useFindings } from './use-findings'

type OpenedWorkflowProps = {
  workflow: WorkflowHealth
  rows: CallbackRows
  window: TimeWindow
  /** "of 200 loaded". */
  ofLoaded: string
  links: OutsideLinks
}

/** What the loaded callbacks show of one workflow and of its rule. */
export function OpenedWorkflow({ workflow, rows, window, ofLoaded, links }: OpenedWorkflowProps) {
  const findings = useFindings(rows, workflow.workflowId)
  const hasSpoken = useRef(false)
  const title = workflowTitle(workflow)
  // Whoever cannot see the row open is told once what it holds.
  useEffect(() => {
    if (!findings || hasSpoken.current) return
    hasSpoken.current = true
    announce(
      `${title}: ${counted(findings.blockers.length, 'check')} that did not hold, ${counted(findings.nearMisses.length, 'callback')} one check away, ${counted(findings.edits.length, 'rule edit')}`,
    )
  }, [findings, title])
  return (
    <div role="group" aria-label={title} className="flex flex-col gap-4 px-3 py-3 sm:pl-9">
      <h2 className="sr-only">{title}</h2>
      <FactsLine workflow={workflow} window={window} ofLoaded={ofLoaded} links={links} />
      <OverTimeChart workflow={workflow} />
      {findings === null ? (
        <SkeletonBlock className="h-60" />
      ) : (
        <>
          <BlockersSection findings={findings} window={window} ofLoaded={ofLoaded} />
          <NearMissesSection findings={findings} ofLoaded={ofLoaded} />
          <DeadChecksSection findings={findings} />
          <EditsSection findings={findings} />
          <RecordSection findings={findings} />
        </>
      )}
    </div>
  )
}
