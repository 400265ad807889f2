import { memo, type ReactNode } from 'react'
import { GATES } from '~/audit/gate'
import { TermsLink } from '~/audit/views/term-link'
import { TONE_TEXT } from '~/audit/views/tone-class'
import { cellLook, CellMark, WITHOUT_AUDITS } from './cell-mark'
import type { ShownRow } from './shown-rows'
import type { StoryColumn } from './story-matrix'

function Entry({
  mark,
  children,
  className = '',
}: {
  mark: ReactNode
  children: ReactNode
  className?: string
}) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`relative flex h-4 w-5 items-center justify-center rounded-control print:[print-color-adjust:exact] ${className}`}>
        {mark}
      </span>
      {children}
    </li>
  )
}

type LegendProps = { rows: readonly ShownRow[]; columns: readonly StoryColumn[] }

/** The marks that are on the screen, in gate order, each with its word. */
export const Legend = memo(function Legend({ rows, columns }: LegendProps) {
  const cells = rows.flatMap((row) => row.cells)
  const plain = { isNearly: false, isRuleEdited: false }
  const gates = GATES.filter(
    (gate) => gate.id !== 'not-evaluated' && cells.some((cell) => cell.gate === gate.id),
  )
  return (
    <ul
      aria-label="Legend"
      className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-small text-muted print:gap-x-3"
    >
      {gates.map((gate) => (
        <Entry
          key={gate.id}
          className={cellLook(gate.id)}
          mark={<CellMark cell={{ ...plain, gate: gate.id }} />}
        >
          <span className={TONE_TEXT[gate.tone]}>{gate.word}</span>
        </Entry>
      ))}
      {cells.some((cell) => cell.isNearly) ? (
        <Entry
          className={cellLook('rule-said-no')}
          mark={<CellMark cell={{ ...plain, gate: 'rule-said-no', isNearly: true }} />}
        >
          every recorded check but one held
        </Entry>
      ) : null}
      {cells.some((cell) => cell.isRuleEdited) ? (
        <Entry mark={<CellMark cell={{ gate: 'not-evaluated', isNearly: false, isRuleEdited: true }} />}>
          first seen with an edited rule
        </Entry>
      ) : null}
      {cells.some((cell) => cell.gate === 'not-evaluated') ? (
        <Entry mark={null} className="border border-line">
          Not evaluated
        </Entry>
      ) : null}
      {columns.some(({ callback }) => (callback.workflowMatches ?? []).length === 0) ? (
        <Entry mark={null} className={`outline outline-line ${WITHOUT_AUDITS}`}>
          no audit recorded
        </Entry>
      ) : null}
      <li className="-my-1 flex">
        <TermsLink kind="gate" />
      </li>
    </ul>
  )
})
