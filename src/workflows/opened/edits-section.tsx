import { SentenceView } from '~/audit/views/sentence-view'
import type { WorkflowFindings } from '~/store/health/workflow-findings'
import { useZone } from '~/ui/zone-context'
import { betweenWords, editWords } from './edit-words'
import { FirstFew } from './first-few'
import { Section } from './section'

export function EditsSection({ findings }: { findings: WorkflowFindings }) {
  const { zone } = useZone()
  const { edits } = findings
  return (
    <Section title="Rule edits" note="As far as two loaded callbacks prove that the rule was another one in between.">
      {edits.length === 0 ? <p className="m-0 text-muted">None is proven.</p> : null}
      <FirstFew items={edits} what="edits">
        {(shown) =>
          shown.length === 0 ? null : (
            <ul aria-label="Rule edits" className="m-0 list-none p-0">
              {shown.map((edit) => (
                <li key={`${edit.fieldName} ${edit.operator} ${edit.firstSeenAfterMs}`} className="border-t border-line py-1">
                  <SentenceView sentence={editWords(edit)} />,{' '}
                  <span className="text-muted" title={zone}>
                    {betweenWords(edit.lastSeenBeforeMs, edit.firstSeenAfterMs, zone)}
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
