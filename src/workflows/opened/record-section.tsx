import { SentenceView } from '~/audit/views/sentence-view'
import { operatorOf } from '~/audit/operator'
import { recorded } from '~/audit/sentence'
import { counted } from '~/lib/text'
import type { WorkflowFindings } from '~/store/health/workflow-findings'
import { completenessSentences } from './completeness-words'
import { FirstFew } from './first-few'
import { Section } from './section'

/** How much the numbers above can rest on. */
export function RecordSection({ findings }: { findings: WorkflowFindings }) {
  const { completeness, severalAudits, withoutAudit } = findings
  const sentences = completenessSentences(completeness)
  if (severalAudits > 0)
    sentences.push(`${counted(severalAudits, 'callback')} with more than one audit of it ${severalAudits === 1 ? 'is' : 'are'} left out above: which one counts is not recorded.`)
  if (withoutAudit > 0)
    sentences.push(`${counted(withoutAudit, 'callback')} list it as started or failed and have no audit of it.`)
  return (
    <Section title="How complete the record is">
      {sentences.map((sentence) => (
        <p key={sentence} className="m-0 max-w-[80ch]">
          {sentence}
        </p>
      ))}
      <FirstFew items={completeness.missing} what="checks" count={5}>
        {(shown) =>
          shown.length === 0 ? null : (
            <ul aria-label="Known checks that some audits do not record" className="m-0 mt-1 list-none p-0">
              {shown.map(({ fieldName, operator, callbacks }) => (
                <li key={`${operator} ${fieldName}`} className="text-muted">
                  <SentenceView sentence={[recorded(fieldName), ` ${operatorOf(operator).label}`]} />: not recorded on{' '}
                  {counted(callbacks, 'audit')} that record others
                </li>
              ))}
            </ul>
          )
        }
      </FirstFew>
    </Section>
  )
}
