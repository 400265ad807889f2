import { counted } from '~/lib/text'
import { hintOf } from '~/audit/comparison-hint'
import { ListRows } from './comparison-list-rows'
import { ComparisonRow } from './comparison-row'
import { OwnDisclosure } from './disclosure'
import { sumOfChecks, type ComparisonGroup } from '~/audit/grouping'

type ComparisonTableProps = { groups: readonly ComparisonGroup[]; caption: string }

function GroupTable({ groups, caption }: ComparisonTableProps) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-body">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-small text-muted">
          <th scope="col" className="w-[24%] px-1 py-1 font-normal">
            Field
          </th>
          <th scope="col" className="w-[32%] px-1 py-1 font-normal">
            Rule
          </th>
          <th scope="col" className="w-[27%] px-1 py-1 font-normal">
            Actual value
          </th>
          <th scope="col" className="w-[17%] px-1 py-1 font-normal">
            Held
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={JSON.stringify([group.operator, group.fieldName])} className="border-b border-line">
          {group.kind === 'list-of-equals' || group.kind === 'list-of-not-equals' ? (
            <ListRows group={group} />
          ) : (
            group.comparisons.map((comparison, index) => (
              // Recorded comparisons have no id and never move.
              // oxlint-disable-next-line react/no-array-index-key
              <ComparisonRow key={index} comparison={comparison} namesField={index === 0} />
            ))
          )}
        </tbody>
      ))}
    </table>
  )
}

/** Worth seeing at once: what did not hold, and what held although the two values look alike. */
function standsOut(group: ComparisonGroup): boolean {
  return (
    !group.isHeld || group.comparisons.some((comparison) => comparison.isMatch && hintOf(comparison) !== null)
  )
}

/** Checks that did not hold first and open; those that held folded into one counted line. */
export function ComparisonTable({ groups, caption }: ComparisonTableProps) {
  const open = groups.filter(standsOut).toSorted((a, b) => Number(a.isHeld) - Number(b.isHeld))
  const folded = groups.filter((group) => !standsOut(group))
  const foldedChecks = counted(sumOfChecks(folded).recorded, open.length > 0 ? 'other check' : 'check')
  return (
    <div className="flex flex-col gap-1">
      {open.length > 0 ? <GroupTable groups={open} caption={`${caption}: checks to look at`} /> : null}
      {folded.length > 0 ? (
        <OwnDisclosure opensInPrint summary={`${foldedChecks} held`}>
          {() => <GroupTable groups={folded} caption={`${caption}: checks that held`} />}
        </OwnDisclosure>
      ) : null}
    </div>
  )
}
