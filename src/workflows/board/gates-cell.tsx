import { gateById } from '~/audit/gate'
import { GateMark } from '~/audit/views/gate-mark'
import { TONE_TEXT } from '~/audit/views/tone-class'
import { formatCount } from '~/lib/number'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { TONE_FILL } from './gate-tones'

/** Audits by gate: a bar, and beside it each gate with its mark, word and count, as far as there is room. */
export function GatesCell({ workflow }: { workflow: WorkflowHealth }) {
  const { gates, audits } = workflow
  if (audits === 0) return <span className="text-small text-muted">no audit recorded</span>
  const words = gates.map(({ gate, audits: count }) => `${gateById(gate).word} ${formatCount(count)}`).join(', ')
  return (
    <span className="flex min-w-0 items-center gap-2" title={`${formatCount(audits)} audits: ${words}`}>
      <span aria-hidden="true" className="flex h-2 w-20 shrink-0 gap-px overflow-hidden rounded-control forced-color-adjust-none print:[print-color-adjust:exact] 3xl:w-40">
        {gates.map(({ gate, audits: count }) => (
          <span key={gate} className={`min-w-0.5 ${TONE_FILL[gateById(gate).tone]}`} style={{ flexGrow: count, flexBasis: 0 }} />
        ))}
      </span>
      <span className="block min-w-0 truncate text-small print:whitespace-normal">
        {gates.map(({ gate, audits: count }) => {
          const { word, tone, mark } = gateById(gate)
          // What is faint on paper would be too faint on the ground of an opened row.
          return (
            <span key={gate} className={`mr-2 inline-flex items-center gap-1 align-bottom last:mr-0 ${tone === 'faint' ? 'text-muted' : TONE_TEXT[tone]}`}>
              <GateMark shape={mark} size={12} />
              {word} {formatCount(count)}
            </span>
          )
        })}
      </span>
    </span>
  )
}
