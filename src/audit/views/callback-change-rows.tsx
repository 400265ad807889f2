import type { ReactNode } from 'react'
import type { FlippedCheck, GateChange, ValueChange } from '~/audit/callback-change'
import {
  CheckCell,
  COMPARED_CELL,
  GateWord,
  Instant,
  NotRecorded,
  RecordedValues,
  RemarkRow,
  RuleOf,
} from './compared-cells'
import { FieldName } from './comparison-row'
import { workflowTitle } from './match-view'
import type { RuleEdit } from '~/audit/rule-edit'
import { differenceHint } from '~/audit/value-difference'

const BODY = 'border-b border-line break-inside-avoid'

function RowName({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className={`${COMPARED_CELL} font-normal [overflow-wrap:anywhere]`}>
      {children}
    </th>
  )
}

function Values({ values }: { values: readonly unknown[] | null }) {
  return (
    <td className={COMPARED_CELL}>
      {values === null ? <NotRecorded /> : <RecordedValues values={values} />}
    </td>
  )
}

export function ValueRows({ change: { fieldName, before, after } }: { change: ValueChange }) {
  const hint = before && after ? differenceHint(before[0], after[0]) : null
  return (
    <tbody className={BODY} data-value-change={fieldName}>
      <tr>
        <RowName>
          <FieldName name={fieldName} />
        </RowName>
        <Values values={before} />
        <Values values={after} />
      </tr>
      {hint ? (
        <RemarkRow columns={3}>
          <span className="font-medium">Look-alike.</span> {hint}
        </RemarkRow>
      ) : null}
    </tbody>
  )
}

export function FlippedRow({ flip }: { flip: FlippedCheck }) {
  return (
    <tbody className={BODY}>
      <tr>
        <RowName>
          {workflowTitle(flip)}
          <span className="block">
            <FieldName name={flip.fieldName} />
          </span>
        </RowName>
        <td className={COMPARED_CELL}>
          <CheckCell group={flip.checks.before} />
        </td>
        <td className={COMPARED_CELL}>
          <CheckCell group={flip.checks.after} />
        </td>
      </tr>
    </tbody>
  )
}

export function EditRows({ edit, zone }: { edit: RuleEdit; zone: string }) {
  return (
    <tbody className={BODY}>
      <tr>
        <RowName>
          {workflowTitle(edit)}
          <span className="block">
            <FieldName name={edit.fieldName} />
          </span>
        </RowName>
        <td className={COMPARED_CELL}>
          <RuleOf operator={edit.operatorBefore} values={edit.before} />
        </td>
        <td className={COMPARED_CELL}>
          <RuleOf operator={edit.operator} values={edit.after} />
        </td>
      </tr>
      <RemarkRow columns={3}>
        The rule was edited between <Instant ms={edit.lastSeenBeforeMs} zone={zone} /> and{' '}
        <Instant ms={edit.firstSeenAfterMs} zone={zone} />.
      </RemarkRow>
    </tbody>
  )
}

export function GateRow({ change }: { change: GateChange }) {
  return (
    <tbody className={BODY}>
      <tr>
        <RowName>{workflowTitle(change)}</RowName>
        <td className={COMPARED_CELL}>
          <GateWord gate={change.before} />
        </td>
        <td className={COMPARED_CELL}>
          <GateWord gate={change.after} />
        </td>
      </tr>
    </tbody>
  )
}
