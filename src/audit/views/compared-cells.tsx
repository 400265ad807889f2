import type { ReactNode } from 'react'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { Held } from './comparison-row'
import { gateById, type GateId } from '~/audit/gate'
import { GateMark } from './gate-mark'
import { operatorTerm } from '~/audit/glossary'
import type { ComparisonGroup } from '~/audit/grouping'
import { operatorOf } from '~/audit/operator'
import { RecordedValue } from './recorded-value'
import { TONE_TEXT } from './tone-class'

export const COMPARED_CELL = 'min-w-0 px-1 py-1 align-top'
const SHOWN_VALUES = 3

export function Instant({ ms, zone }: { ms: number; zone: string }) {
  return (
    <time
      dateTime={Number.isFinite(ms) ? new Date(ms).toISOString() : undefined}
      title={`${formatInstant(ms, 'UTC', 'exact')} UTC`}
    >
      {formatInstant(ms, zone, 'full')} {zoneLabel(zone, ms)}
    </time>
  )
}

/** Recorded values one beside the other, the first few named and the rest counted. */
export function RecordedValues({ values }: { values: readonly unknown[] }) {
  const shown = values.slice(0, SHOWN_VALUES)
  const rest = values.length - shown.length
  return (
    <>
      {shown.map((value, index) => (
        // Recorded values have no id and never move.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          <RecordedValue value={value} />
          {index < shown.length - 1 ? ', ' : ''}
        </span>
      ))}
      {rest > 0 ? <span className="text-muted"> and {rest} more</span> : null}
    </>
  )
}

export function NotRecorded() {
  return <span className="text-faint italic">not recorded</span>
}

/** The operator in words and the values that it is asked with: "equals “Helpdesk”". */
export function RuleOf({ operator, values }: { operator: string; values: readonly unknown[] }) {
  const { label, family, isUnary } = operatorOf(operator)
  const isList = values.length > 1
  const words =
    isList && family === 'equality' ? 'is one of' : isList && family === 'inequality' ? 'is none of' : label
  const isSilent = isUnary && values.every((value) => value == null || value === '')
  return (
    <span title={operatorTerm(operator).meaning}>
      <span className="text-muted">{words}</span> {isSilent ? null : <RecordedValues values={values} />}
    </span>
  )
}

/** One side of a compared check: the actual value, the answer, and under it what was asked. */
export function CheckCell({ group }: { group: ComparisonGroup | null }) {
  if (group === null) return <NotRecorded />
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <RecordedValue value={group.comparisons[0].fieldValue} />
        <Held isHeld={group.isHeld} />
      </div>
      <div className="text-small">
        <RuleOf operator={group.operator} values={group.comparisons.map(({ ruleValue }) => ruleValue)} />
      </div>
    </>
  )
}

export function GateWord({ gate: id }: { gate: GateId }) {
  const gate = gateById(id)
  return (
    <span className={`inline-flex items-center gap-1.5 ${TONE_TEXT[gate.tone]}`}>
      <GateMark shape={gate.mark} />
      {gate.word}
    </span>
  )
}

type RemarkRowProps = { columns: number; isQuiet?: boolean; children: ReactNode }

/** A remark about the row above it, over the width of the values. */
export function RemarkRow({ columns, isQuiet = false, children }: RemarkRowProps) {
  return (
    <tr>
      <td
        colSpan={columns}
        className={`px-1 pb-1.5 text-small sm:pl-[calc(26%+4px)] ${isQuiet ? 'text-muted' : 'text-amber'}`}
      >
        {children}
      </td>
    </tr>
  )
}

type ComparedTableProps = {
  /** Visible, so that a table on its own sheet of paper still says what it is. */
  caption: ReactNode
  /** The first names what is compared, and is narrower than the values. */
  columns: readonly ReactNode[]
  children: ReactNode
}

export function ComparedTable({ caption, columns, children }: ComparedTableProps) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-body">
      <caption className="pb-0.5 text-left font-medium">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-small text-muted">
          {columns.map((column, index) => (
            <th
              // Columns are fixed.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              scope="col"
              className={`px-1 py-1 align-bottom font-normal ${index === 0 ? 'w-[26%]' : ''}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}
