import { memo } from 'react'
import { changeTypeTerm } from '~/audit/glossary'
import { GateMark } from '~/audit/views/gate-mark'
import { outcomeOf, outcomeWord } from '~/audit/outcome'
import { TONE_TEXT } from '~/audit/views/tone-class'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { Icon } from '~/ui/icons'
import { COLUMN_WIDTH, NAME_WIDTH } from './matrix-measures'
import type { StoryDay } from './story-days'
import type { StoryColumn } from './story-matrix'

/** What is in a column's head, on the screen and on paper. */
export const ColumnHead = memo(function ColumnHead({ column, zone }: { column: StoryColumn; zone: string }) {
  const { callback, contradictions } = column
  const outcome = outcomeWord(outcomeOf(callback))
  const change = changeTypeTerm(callback.changeType)
  return (
    <>
      {/* The box as a whole is turned, so that it begins at the bottom and a second line comes right of the first. */}
      <span
        className={`flex min-h-0 flex-1 rotate-180 flex-col justify-center overflow-hidden text-small leading-3.5 [overflow-wrap:anywhere] [writing-mode:vertical-rl] ${change.isKnown ? '' : 'font-mono'}`}
      >
        {change.label}
      </span>
      <span className={`flex h-5 items-center ${TONE_TEXT[outcome.tone]}`}>
        <GateMark shape={outcome.mark} size={12} />
        {contradictions > 0 ? <Icon name="warning" className="size-3.5 text-amber" /> : null}
      </span>
      <span className="text-small">{formatInstant(callback.createdInPsaAtMs, zone, 'minute')}</span>
    </>
  )
})

type MatrixHeadProps = {
  columns: readonly StoryColumn[]
  days: readonly StoryDay[]
  /** Columns that are in sight. */
  indexes: readonly number[]
  /** Of every column, what it is called. */
  columnNames: readonly string[]
  dayStarts: ReadonlySet<number>
  zone: string
  /** Column with the tab stop, or null where it is in another row. */
  tabStop: number | null
  openId: string | null
  comparedIds: readonly string[]
}

/** Days, kinds of change, outcomes and times; stays in sight while the workflows scroll. */
export function MatrixHead(props: MatrixHeadProps) {
  const { columns, days, indexes, columnNames, dayStarts, zone, tabStop, openId, comparedIds } = props
  const newest = columns.at(-1)
  return (
    <div role="rowgroup" className="sticky top-0 z-20 bg-surface">
      {/* Each column's name says its day as well. */}
      <div aria-hidden="true" className="flex h-6 border-b border-line">
        <div className={`sticky left-0 z-10 shrink-0 border-r border-line-strong bg-surface ${NAME_WIDTH}`} />
        {days.map((day) => (
          <div
            key={day.start}
            className="shrink-0 border-r border-line-strong"
            style={{ width: day.columns * COLUMN_WIDTH }}
          >
            <span
              className="sticky left-33 inline-block max-w-full truncate px-1.5 py-1 text-small font-medium sm:left-60 3xl:left-88"
            >
              {day.label}
            </span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={1} className="flex h-33 border-b border-line-strong">
        <div
          role="columnheader"
          aria-colindex={1}
          className={`sticky left-0 z-10 flex shrink-0 flex-col justify-end border-r border-line-strong bg-surface px-2 pb-1 text-small text-muted ${NAME_WIDTH}`}
        >
          <span>Workflow</span>
          {newest ? (
            <span title={zone}>Times in {zoneLabel(zone, newest.callback.createdInPsaAtMs)}</span>
          ) : null}
        </div>
        <div
          role="presentation"
          className="relative shrink-0"
          style={{ width: columns.length * COLUMN_WIDTH }}
        >
          {indexes.map((index) => {
            const column = columns[index]
            if (!column) return null
            const { callbackId } = column.callback
            const isOpen = callbackId === openId
            const words = columnNames[index]
            return (
              <div
                key={callbackId}
                role="columnheader"
                aria-colindex={index + 2}
                aria-label={words}
                aria-expanded={isOpen}
                title={`${words}. Opens the whole callback.`}
                tabIndex={tabStop === index ? 0 : -1}
                data-row={-1}
                data-column={index}
                className={`absolute inset-y-0 flex cursor-pointer flex-col items-center gap-0.5 py-1 hover:bg-hover focus-visible:outline-offset-[-2px] ${isOpen ? 'bg-selected' : ''} ${dayStarts.has(index) ? 'border-l border-line-strong' : ''}`}
                style={{ left: index * COLUMN_WIDTH, width: COLUMN_WIDTH }}
              >
                <ColumnHead column={column} zone={zone} />
                {comparedIds.includes(callbackId) ? (
                  <span className="absolute inset-x-0 bottom-0 h-0.75 bg-accent" />
                ) : null}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
