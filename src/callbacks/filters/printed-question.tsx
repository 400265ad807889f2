import type { CallbackFilter } from '~/api/callback-filter'
import { formatCount } from '~/lib/number'
import type { RowFilter } from '~/store/row-filter'
import { filterInWords } from './filter-words'
import { rowFilterInWords } from './row-filter-words'

type PrintedQuestionProps = {
  filter: CallbackFilter
  rowFilter: RowFilter
  loadedCount: number
  shownCount: number
  zone: string
  workflowName: string | null
  workflowNames: ReadonlyMap<string, string>
}

/** On paper the filter bars are gone: what was asked is said in words. */
export function PrintedQuestion(props: PrintedQuestionProps) {
  const { filter, rowFilter, loadedCount, shownCount, zone, workflowName, workflowNames } = props
  const asked = filterInWords(filter, zone, workflowName).map(({ words }) => words)
  return (
    <div className="hidden px-3 pb-2 print:block">
      <p className="m-0 text-title font-semibold">Callbacks</p>
      <p className="m-0">Asked for: {asked.join('; ')}.</p>
      <p className="m-0">
        {[
          `${formatCount(shownCount)} of ${formatCount(loadedCount)} loaded`,
          ...rowFilterInWords(rowFilter, workflowNames),
        ].join('; ')}
        . Times in {zone}.
      </p>
    </div>
  )
}
