import type { Callback } from '~/api/contract/callback'
import { counted } from '~/lib/text'
import {
  CheckCell,
  COMPARED_CELL,
  ComparedTable,
  GateWord,
  Instant,
  NotRecorded,
  RemarkRow,
} from './compared-cells'
import { FieldName } from './comparison-row'
import { hintOf } from '~/audit/comparison-hint'
import type { ComparedCheck, Difference, Divergence } from '~/audit/divergence'
import { SentenceView } from './sentence-view'
import { differenceHint } from '~/audit/value-difference'

type DivergenceViewProps = { divergence: Divergence; here: Callback; earlier: Callback; zone: string }

const KIND_WORDS: Readonly<Record<Difference['kind'], string>> = {
  category: 'outcome',
  check: 'answered differently',
  rule: 'asks for something else',
  value: 'other value, same answer',
  'only-here': 'recorded here only',
  'only-there': 'recorded there only',
}

function Category({ category }: { category: string | null }) {
  if (category === null) return null
  return <div className="font-mono text-small text-muted [overflow-wrap:anywhere]">{category}</div>
}

function sidesOf(difference: Exclude<Difference, { kind: 'category' }>) {
  switch (difference.kind) {
    case 'only-here':
      return { earlier: null, here: difference.here }
    case 'only-there':
      return { earlier: difference.earlier, here: null }
    case 'check':
    case 'rule':
    case 'value':
      return difference
  }
}

function isCompared(difference: Difference): difference is ComparedCheck {
  return difference.kind === 'check' || difference.kind === 'rule' || difference.kind === 'value'
}

function Remarks({ difference, zone }: { difference: ComparedCheck; zone: string }) {
  const { earlier, here, ruleEdit, isRuleChanged, isValueChanged } = difference
  const alike = isValueChanged
    ? differenceHint(earlier.comparisons[0].fieldValue, here.comparisons[0].fieldValue)
    : null
  const hint = here.isHeld ? null : here.comparisons.map(hintOf).find((each) => each !== null)
  return (
    <>
      {ruleEdit ? (
        <RemarkRow columns={3}>
          The rule was edited between <Instant ms={ruleEdit.lastSeenBeforeMs} zone={zone} /> and{' '}
          <Instant ms={ruleEdit.firstSeenAfterMs} zone={zone} />.
        </RemarkRow>
      ) : isRuleChanged ? (
        <RemarkRow columns={3} isQuiet>
          Recorded with other rule values. These two callbacks alone do not prove an edit.
        </RemarkRow>
      ) : null}
      {alike ? <RemarkRow columns={3}>The actual values: {alike}</RemarkRow> : null}
      {hint ? (
        <RemarkRow columns={3}>
          <span className="font-medium">Look-alike.</span> {hint.sentence}
        </RemarkRow>
      ) : null}
    </>
  )
}

function DifferenceRows({ difference, zone }: { difference: Difference; zone: string }) {
  const kind = <span className="block text-small text-muted">{KIND_WORDS[difference.kind]}</span>
  if (difference.kind === 'category') {
    return (
      <tr>
        <th scope="row" className={`${COMPARED_CELL} font-normal`}>
          What became of it
        </th>
        {[difference.earlier, difference.here].map((side, index) => (
          // Always these two, in this order.
          // oxlint-disable-next-line react/no-array-index-key
          <td key={index} className={COMPARED_CELL}>
            <GateWord gate={side.gate} />
            <Category category={side.category} />
          </td>
        ))}
      </tr>
    )
  }
  const { earlier, here } = sidesOf(difference)
  return (
    <>
      <tr data-difference={difference.kind}>
        <th scope="row" className={`${COMPARED_CELL} font-normal`}>
          <FieldName name={difference.fieldName} />
          {kind}
        </th>
        <td className={COMPARED_CELL}>{earlier ? <CheckCell group={earlier} /> : <NotRecorded />}</td>
        <td className={COMPARED_CELL}>{here ? <CheckCell group={here} /> : <NotRecorded />}</td>
      </tr>
      {isCompared(difference) ? <Remarks difference={difference} zone={zone} /> : null}
    </>
  )
}

/** What differs from the callback where the workflow started. What is alike is counted. */
export function DivergenceView({ divergence, here, earlier, zone }: DivergenceViewProps) {
  const { differences, parts, same } = divergence
  return (
    <div className="flex flex-col gap-2">
      <p className="m-0 max-w-[90ch]">
        <SentenceView sentence={parts} />
      </p>
      {differences.length > 0 ? (
        <ComparedTable
          caption={<span className="sr-only">What the two callbacks recorded differently</span>}
          columns={[
            'Check',
            <>
              Where it started, <Instant ms={earlier.createdInPsaAtMs} zone={zone} />
            </>,
            <>
              Here, <Instant ms={here.createdInPsaAtMs} zone={zone} />
            </>,
          ]}
        >
          {differences.map((difference, index) => (
            <tbody
              // The differences of two callbacks never move.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              className="border-b border-line break-inside-avoid"
            >
              <DifferenceRows difference={difference} zone={zone} />
            </tbody>
          ))}
        </ComparedTable>
      ) : null}
      {same > 0 ? (
        <p className="m-0 text-small text-muted">{counted(same, 'further check')} recorded alike on both.</p>
      ) : null}
    </div>
  )
}
