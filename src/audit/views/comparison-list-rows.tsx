import { useId, useState } from 'react'
import type { Comparison } from '~/api/contract/callback'
import { usePrinting } from '~/ui/printing'
import { FieldName, Held } from './comparison-row'
import { hintOf } from '~/audit/comparison-hint'
import { operatorTerm } from '~/audit/glossary'
import { lineOfList } from '~/audit/group-sentence'
import type { ComparisonGroup } from '~/audit/grouping'
import { RecordedValue } from './recorded-value'

const SHOWN_AT_FIRST = 10
/** Lists up to this length stand in the table as they are. */
const SHORT_LIST = 5
const CELL = 'min-w-0 px-1 py-1 align-top'

function ListedValue({ comparison }: { comparison: Comparison }) {
  const hint = hintOf(comparison)
  return (
    <li className="flex break-inside-avoid flex-wrap items-baseline gap-x-3">
      <RecordedValue value={comparison.ruleValue} className="min-w-0" />
      {comparison.isMatch ? <span className="text-small text-muted">held</span> : null}
      {comparison.isMatch ? null : <span className="sr-only">did not hold</span>}
      {hint ? <span className="text-small text-amber">Look-alike. {hint.sentence}</span> : null}
    </li>
  )
}

/** What stands out comes first: values that look alike, then those whose answer differs from the rest of the list. */
function inReadingOrder(group: ComparisonGroup): Comparison[] {
  const isOdd = (comparison: Comparison) => comparison.isMatch === (group.kind === 'list-of-equals')
  const rank = (comparison: Comparison) => (hintOf(comparison) ? 0 : isOdd(comparison) ? 1 : 2)
  return group.comparisons
    .map((comparison) => ({ comparison, rank: rank(comparison) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ comparison }) => comparison)
}

function ListedValues({ group }: { group: ComparisonGroup }) {
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const total = group.comparisons.length
  const ordered = inReadingOrder(group)
  const shown = isWhole || isPrinting ? ordered : ordered.slice(0, SHOWN_AT_FIRST)
  return (
    <>
      <ul className={`m-0 list-none p-0 ${total > SHORT_LIST ? 'gap-x-6 sm:columns-2 print:columns-3' : ''}`}>
        {shown.map((comparison, index) => (
          // Recorded comparisons have no id and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <ListedValue key={index} comparison={comparison} />
        ))}
      </ul>
      {total > shown.length ? (
        <button
          type="button"
          className="border-0 bg-transparent p-0 text-small text-accent hover:underline"
          onClick={() => setWhole(true)}
        >
          show all {total}
        </button>
      ) : null}
    </>
  )
}

/** What the rule asks of the whole list. */
function listWords({ kind, comparisons: { length } }: ComparisonGroup): { before: string; list: string } {
  const list = length > SHORT_LIST ? `${length} listed values` : ''
  return { before: kind === 'list-of-equals' ? 'is one of' : 'is none of', list }
}

type LongListProps = {
  group: ComparisonGroup
  words: string
  isOpen: boolean
  listId: string
  onToggle: () => void
}

function LongListButton({ group, words, isOpen, listId, onToggle }: LongListProps) {
  const hasHint = group.comparisons.some((comparison) => hintOf(comparison) !== null)
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        className="border-0 bg-transparent p-0 text-left text-accent hover:underline"
        onClick={onToggle}
      >
        {words}
      </button>
      {hasHint && !isOpen ? (
        <span className="block text-small text-amber">
          <span className="font-medium">Look-alike</span> among them
        </span>
      ) : null}
    </>
  )
}

/** A list counts as one check and stands on one line; a long one opens to its values. */
export function ListRows({ group }: { group: ComparisonGroup }) {
  const [isOpenItself, setOpenItself] = useState(false)
  const isPrinting = usePrinting()
  const listId = useId()
  const { before, list } = listWords(group)
  const isLong = list !== ''
  const isOpen = isLong && (isOpenItself || isPrinting)
  return (
    <>
      <tr>
        <th scope="row" className={`${CELL} font-normal`}>
          <FieldName name={group.fieldName} />
        </th>
        <td className={CELL}>
          <span className="text-muted" title={operatorTerm(group.operator).meaning}>
            {before}
          </span>{' '}
          {isLong ? (
            <LongListButton
              group={group}
              words={list}
              isOpen={isOpen}
              listId={listId}
              onToggle={() => setOpenItself(!isOpenItself)}
            />
          ) : (
            <ListedValues group={group} />
          )}
        </td>
        <td className={CELL}>
          <RecordedValue value={group.comparisons[0].fieldValue} />
        </td>
        <td className={CELL}>
          <Held isHeld={group.isHeld} />
          <span className="block text-small text-muted">{lineOfList(group)}</span>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td id={listId} colSpan={4} className="pr-1 pb-2 pl-[calc(24%+4px)]">
            <ListedValues group={group} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
