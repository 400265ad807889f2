import { SentenceView } from '~/audit/views/sentence-view'
import { counted } from '~/lib/text'
import type { WorkflowFindings } from '~/store/health/workflow-findings'
import { AppLink } from '~/ui/app-link'
import { storyLink } from '~/workflows/callbacks-link'
import { FirstFew } from './first-few'
import { FoundLink } from './found-link'
import { Section } from './section'

export function NearMissesSection({ findings, ofLoaded }: { findings: WorkflowFindings; ofLoaded: string }) {
  const { nearMisses, hasAlternatives, workflowId, saidNo } = findings
  return (
    <Section
      title="One check away"
      note={
        hasAlternatives
          ? 'Not said of this workflow: these callbacks prove that its rule has alternatives, exceptions or parts that are not recorded, so nobody can say from the record what would have been enough.'
          : `${counted(nearMisses.length, 'callback')} of the ${counted(saidNo, 'callback')} where the rule said no, ${ofLoaded}. Said only where another loaded callback proves it: there the workflow matched, every other recorded check answering the same. Audits with a single check, and changes that a trigger waits for, are left aside.`
      }
    >
      <FirstFew items={nearMisses} what="callbacks">
        {(shown) =>
          shown.length === 0 ? null : (
            <ul aria-label="Callbacks one check away" className="m-0 list-none p-0">
              {shown.map((miss) => (
                <li key={miss.callbackId} className="flex flex-wrap gap-x-3 border-t border-line py-1">
                  <FoundLink callback={miss} workflowId={workflowId} />
                  <span className="min-w-40 flex-1">
                    <span className="text-muted">1 of {miss.checks} checks did not hold: </span>
                    <SentenceView sentence={miss.here} />
                  </span>
                  <span className="flex gap-3 text-small">
                    <span className="text-muted">
                      proof: <FoundLink callback={miss.proof} workflowId={workflowId} />
                    </span>
                    <AppLink to={storyLink(miss, workflowId)} className="text-accent">
                      Story
                    </AppLink>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </FirstFew>
    </Section>
  )
}
