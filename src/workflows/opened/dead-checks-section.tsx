import { SentenceView } from '~/audit/views/sentence-view'
import { DEAD_CHECK_SAMPLE } from '~/store/health/dead-checks'
import type { WorkflowFindings } from '~/store/health/workflow-findings'
import { checkWords } from './check-words'
import { deadCheckWords } from './dead-check-words'
import { FirstFew } from './first-few'
import { Section } from './section'

export function DeadChecksSection({ findings }: { findings: WorkflowFindings }) {
  const { deadChecks } = findings
  return (
    <Section
      title="Checks that always came out the same"
      note={`Only those that at least ${DEAD_CHECK_SAMPLE} loaded callbacks recorded, audits with an error aside. Other events, or more loaded ones, may show another answer.`}
    >
      {deadChecks.length === 0 ? <p className="m-0 text-muted">None.</p> : null}
      <FirstFew items={deadChecks} what="checks">
        {(shown) =>
          shown.length === 0 ? null : (
            <ul aria-label="Checks that always came out the same" className="m-0 list-none p-0">
              {shown.map((dead) => (
                <li key={JSON.stringify([dead.check.operator, dead.check.fieldName, dead.check.ruleValues])} className="border-t border-line py-1">
                  <SentenceView sentence={checkWords(dead.check)} /> <span className="text-muted">{deadCheckWords(dead)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </FirstFew>
    </Section>
  )
}
