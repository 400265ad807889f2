import { type CallbackFilter, namesEntity } from '~/api/callback-filter'
import { LONGEST_WINDOW_MS, MINUTE_MS } from '~/lib/window'
import { counted } from '~/lib/text'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { filterInWords } from '~/callbacks/filters/filter-words'

type NoCallbacksProps = {
  filter: CallbackFilter
  zone: string
  nowMs: number
  workflowName: string | null
  hasMore: boolean
  /** Rows that came and could not be read. */
  unreadable: number
  onChange: (change: Partial<CallbackFilter>) => void
}

/** The API found none: which question was asked, and what to ask instead. */
export function NoCallbacks({ filter, zone, nowMs, workflowName, hasMore, unreadable, onChange }: NoCallbacksProps) {
  const inWords = filterInWords(filter, zone, workflowName)
  const isWide = filter.sinceMs === null || filter.sinceMs <= nowMs - LONGEST_WINDOW_MS + 60 * MINUTE_MS
  const sevenDays = { sinceMs: Math.ceil((nowMs - LONGEST_WINDOW_MS) / MINUTE_MS) * MINUTE_MS, untilMs: null }
  const droppable = inWords.filter(({ name }) => name !== 'number' && (name !== 'window' || namesEntity(filter)))
  return (
    <EmptyState
      title={
        unreadable > 0
          ? `Of ${counted(unreadable, 'row')} none could be read`
          : hasMore
            ? 'No callbacks in what is loaded so far'
            : 'The API has no callbacks for this'
      }
      actions={
        <>
          {isWide ? null : <Button onClick={() => onChange(sevenDays)}>Widen to the last 7 days</Button>}
          {droppable.map(({ name, without }) => (
            <Button key={name} onClick={() => onChange(without)}>
              Without the {name} filter
            </Button>
          ))}
        </>
      }
    >
      <p className="m-0">Asked for: {inWords.map(({ words }) => words).join('; ')}.</p>
      {filter.entityNumber === null ? null : (
        <p className="m-0">
          Check the number: it is compared as a whole, as the PSA writes it. How far back the API finds a number is not
          documented.
        </p>
      )}
    </EmptyState>
  )
}
