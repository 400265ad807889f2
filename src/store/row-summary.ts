import {
  type CallbackColumns,
  CHECK,
  endOfMatches,
  firstMatchOf,
  HEAD,
  headOf,
  rowCountOf,
  SHAPE,
} from '~/api/columns/callback-columns'
import { GrowingNumbers } from '~/api/columns/growing-numbers'
import { NumberListPool } from '~/api/columns/number-list-pool'
import { outcomeOf, OUTCOMES } from '~/audit/outcome'
import { BitSet, ValueBits, ValueSets } from './value-sets'

/** Stands for "no category recorded" among the categories. */
export const NO_CATEGORY = 'not-recorded'

/** By row what can be filtered and counted of it, each value once. Values are texts of the columns. */
export type RowSummaries = {
  /** Workflows that were evaluated, started or failed to match. */
  workflows: ValueSets
  /** Workflows with an audit. */
  audited: ValueSets
  /** Of its audits: texts plus one, 0 where none is recorded. */
  categories: ValueSets
  /** Fields with a check that did not hold. */
  fields: ValueSets
  /** Places in OUTCOMES. */
  outcomes: GrowingNumbers
}

type Following = { summaries: RowSummaries; follow: () => void }

const following = new WeakMap<CallbackColumns, Following>()

function createSummaries(columns: CallbackColumns): Following {
  const workflowBits = new ValueBits()
  const summaries: RowSummaries = {
    workflows: new ValueSets(workflowBits),
    audited: new ValueSets(workflowBits),
    categories: new ValueSets(new ValueBits()),
    fields: new ValueSets(new ValueBits()),
    outcomes: new GrowingNumbers(),
  }
  const { categories, fields } = summaries
  // Of each shape, and of each list of ids, once.
  const workflowOfShape = new GrowingNumbers()
  const categoryOfShape = new GrowingNumbers()
  const fieldsOfShape = new GrowingNumbers()
  const workflowsOfList = new GrowingNumbers()
  const sets = new NumberListPool()
  const set = new BitSet()

  const followShapes = () => {
    const { shapes, checks, idLists } = columns
    for (let shape = fieldsOfShape.length; shape < shapes.count; shape += 1) {
      const start = shapes.startOf(shape)
      const parts = shapes.items.values
      workflowOfShape.push(workflowBits.bitOf(parts[start + SHAPE.workflowId] ?? 0))
      categoryOfShape.push(categories.bits.bitOf(parts[start + SHAPE.category] ?? 0))
      set.clear()
      for (let at = start + SHAPE.firstCheck; at < shapes.endOf(shape); at += 1) {
        const checkAndHeld = parts[at] ?? 0
        if ((checkAndHeld & 1) === 1) continue
        const field = checks.items.values[checks.startOf(checkAndHeld >>> 1) + CHECK.field] ?? 0
        set.add(fields.bits.bitOf(columns.fields.items.values[columns.fields.startOf(field)] ?? 0))
      }
      fieldsOfShape.push(sets.idOf(set.words, set.length))
    }
    for (let list = workflowsOfList.length; list < idLists.count; list += 1) {
      set.clear()
      for (let at = idLists.startOf(list); at < idLists.endOf(list); at += 1)
        set.add(workflowBits.bitOf(idLists.items.values[at] ?? 0))
      workflowsOfList.push(sets.idOf(set.words, set.length))
    }
  }

  const workflowSet = new BitSet()
  const categorySet = new BitSet()
  const fieldSet = new BitSet()
  const addRow = (row: number) => {
    workflowSet.clear()
    categorySet.clear()
    fieldSet.clear()
    const end = endOfMatches(columns, row)
    const shapes = columns.matchShapes.values
    const [workflows, itsCategory, itsFields] = [workflowOfShape.values, categoryOfShape.values, fieldsOfShape.values]
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = shapes[at] ?? 0
      workflowSet.add(workflows[shape] ?? 0)
      categorySet.add(itsCategory[shape] ?? 0)
      fieldSet.addAll(sets, itsFields[shape] ?? 0)
    }
    summaries.audited.push(workflowSet)
    categories.push(categorySet)
    fields.push(fieldSet)
    const started = headOf(columns, row, HEAD.started)
    workflowSet.addAll(sets, workflowsOfList.values[started] ?? 0)
    workflowSet.addAll(sets, workflowsOfList.values[headOf(columns, row, HEAD.failedToMatch)] ?? 0)
    summaries.workflows.push(workflowSet)
    summaries.outcomes.push(outcomePlace(columns, row))
  }

  return {
    summaries,
    follow: () => {
      followShapes()
      const count = rowCountOf(columns)
      for (let row = summaries.outcomes.length; row < count; row += 1) addRow(row)
    },
  }
}

function outcomePlace(columns: CallbackColumns, row: number): number {
  const started = headOf(columns, row, HEAD.started)
  const isEmpty = columns.idLists.startOf(started) === columns.idLists.endOf(started)
  const state = columns.texts.list[headOf(columns, row, HEAD.state)] ?? ''
  const outcome = outcomeOf({ state, startedWorkflowIds: isEmpty ? [] : ['any'] })
  return OUTCOMES.findIndex(({ id }) => id === outcome)
}

/** Each row is summed up once; those that came since are added. */
export function summariesOf(columns: CallbackColumns): RowSummaries {
  const known = following.get(columns) ?? createSummaries(columns)
  following.set(columns, known)
  known.follow()
  return known.summaries
}
