import { Fragment } from 'react'
import type { Comparison } from '~/api/contract/callback'
import { hintOf } from '~/audit/comparison-hint'
import { operatorTerm } from '~/audit/glossary'
import { operatorOf } from '~/audit/operator'
import { saidText } from '~/audit/recorded-text'
import { RecordedValue } from './recorded-value'

const CELL = 'min-w-0 px-1 py-1 align-top'

export function Held({ isHeld }: { isHeld: boolean }) {
  return isHeld ? (
    <span className="text-muted">held</span>
  ) : (
    <span className="font-medium text-ink">did not hold</span>
  )
}

/** The operator in words, with its recorded spelling as the tooltip, and the rule's value. */
function RuleWords({ operator, ruleValue }: { operator: string; ruleValue: unknown }) {
  const { label, isUnary } = operatorOf(operator)
  const isSilent = isUnary && (ruleValue === undefined || ruleValue === null || ruleValue === '')
  return (
    <>
      <span className="text-muted" title={operatorTerm(operator).meaning}>
        {label}
      </span>{' '}
      {isSilent ? null : <RecordedValue value={ruleValue} />}
    </>
  )
}

export function FieldName({ name }: { name: string }) {
  // Where it does not fit on a line, it breaks between its words: subIssue, Type.
  const words = saidText(name).split(/(?<=[\p{Ll}\d])(?=\p{Lu})/u)
  return (
    <span className="font-mono text-small [overflow-wrap:anywhere]">
      {words.map((word, index) => (
        // A name has its words in their order, also twice the same.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {word}
        </Fragment>
      ))}
    </span>
  )
}

type ComparisonRowProps = {
  comparison: Comparison
  /** The first of a group names the field; the others name it to screen readers only. */
  namesField: boolean
}

export function ComparisonRow({ comparison, namesField }: ComparisonRowProps) {
  const hint = hintOf(comparison)
  return (
    <>
      <tr>
        <th scope="row" className={`${CELL} font-normal`}>
          <span className={namesField ? '' : 'sr-only'}>
            <FieldName name={comparison.fieldName} />
          </span>
        </th>
        <td className={CELL}>
          <RuleWords operator={comparison.operator} ruleValue={comparison.ruleValue} />
        </td>
        <td className={CELL}>
          <RecordedValue value={comparison.fieldValue} />
        </td>
        <td className={CELL}>
          <Held isHeld={comparison.isMatch} />
        </td>
      </tr>
      {hint ? (
        <tr>
          <td
            colSpan={4}
            className="pr-1 pb-1.5 pl-[calc(24%+4px)] text-small text-amber"
            data-look-alike={hint.kind}
          >
            <span className="font-medium">Look-alike.</span> {hint.sentence}
          </td>
        </tr>
      ) : null}
    </>
  )
}
