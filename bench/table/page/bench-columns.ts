import type { Callback } from '~/api/contract/callback'
import { changeTypeTerm, entityTypeTerm, stateTerm } from '~/audit/glossary'
import { gateOf } from '~/audit/gate'
import { outcomeOf, outcomeWord } from '~/audit/outcome'
import { formatDuration } from '~/lib/duration'
import { formatInstant } from '~/lib/zone'
import type { BenchRow } from './bench-row'

export type BenchColumn = {
  id: 'time' | 'entity' | 'change' | 'state' | 'outcome' | 'took' | 'error'
  title: string
  widthPx: number
  /** The same words as in the dashboard, by the same functions. */
  textOf: (row: BenchRow) => string
}

/** The dashboard's seven columns. */
export const BENCH_COLUMNS: readonly BenchColumn[] = [
  { id: 'time', title: 'Created in PSA', widthPx: 210, textOf: (row) => formatInstant(row.timeMs, 'UTC', 'day-second') },
  { id: 'entity', title: 'Entity', widthPx: 230, textOf: ({ entity, callback }) => `${entityTypeTerm(callback.entityType).label} ${entity}` },
  { id: 'change', title: 'Change', widthPx: 150, textOf: ({ callback }) => changeTypeTerm(callback.changeType).label },
  { id: 'state', title: 'State', widthPx: 110, textOf: ({ callback }) => stateTerm(callback.state).label },
  { id: 'outcome', title: 'Outcome', widthPx: 370, textOf: ({ callback }) => outcomeText(callback) },
  { id: 'took', title: 'Took', widthPx: 110, textOf: (row) => formatDuration(row.tookMs) },
  { id: 'error', title: 'Error', widthPx: 210, textOf: ({ callback }) => callback.errorMessage ?? '' },
]

function outcomeText(callback: Callback): string {
  const gates = (callback.workflowMatches ?? []).map((match) => gateOf(callback, match))
  const errors = gates.filter((gate) => gate === 'error').length
  const notStarted = gates.filter((gate) => gate === 'matched-not-started').length
  return [
    outcomeWord(outcomeOf(callback)).word,
    ...(notStarted > 0 ? [`${notStarted} matched, not started`] : []),
    ...(errors > 0 ? [`${errors} errors`] : []),
  ].join(' · ')
}
