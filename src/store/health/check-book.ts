import { type CallbackColumns, SHAPE } from '~/api/columns/callback-columns'
import { NumberListPool } from '~/api/columns/number-list-pool'
import { matchOfShape } from '~/store/match-of-shape'
import { auditChecks, type SeenCheck } from './rule-check'

/** A workflow's check with its rule values, so that an edited rule counts as another check. */
export type BookedCheck = { workflowId: string; seen: SeenCheck }

/** What all audits of one shape say of its checks. */
type ShapeChecks = {
  /** Numbers of booked checks. */
  checks: readonly number[]
  held: readonly boolean[]
  /** False where a list may go on behind its last recorded value. */
  whole: readonly boolean[]
  /** The only one that did not hold; -1 where there is none, or more than one. */
  onlyNotHeld: number
}

/** The checks of all workflows by small numbers, and which of them each shape records. Both are read once. */
export type CheckBook = {
  checks: readonly BookedCheck[]
  ofShape: (shape: number) => ShapeChecks
}

const books = new WeakMap<CallbackColumns, CheckBook>()

function createCheckBook(columns: CallbackColumns): CheckBook {
  const checks: BookedCheck[] = []
  const numbers = new Map<string, number>()
  const known: (ShapeChecks | undefined)[] = []
  // Shapes with other categories and events have the same checks; a list of a workflow's is read once.
  const lists = new NumberListPool()
  const ofList: ShapeChecks[] = []

  const numberOf = (workflowId: string, seen: SeenCheck) => {
    const key = `${workflowId}\n${seen.key}`
    const number = numbers.get(key) ?? checks.push({ workflowId, seen }) - 1
    numbers.set(key, number)
    return number
  }
  const listOf = (shape: number): number => {
    const { shapes } = columns
    const parts = shapes.items.values
    const start = shapes.startOf(shape)
    const list = parts.slice(start + SHAPE.firstCheck - 1, shapes.endOf(shape))
    list[0] = parts[start + SHAPE.workflowId] ?? 0
    return lists.idOf(list, list.length)
  }
  const readChecks = (shape: number): ShapeChecks => {
    const { workflowId, details } = matchOfShape(columns, shape)
    const read = auditChecks(details?.comparisons ?? [])
    return {
      checks: read.checks.map((seen) => numberOf(workflowId, seen)),
      held: read.checks.map(({ isHeld }) => isHeld),
      whole: read.checks.map(({ isWhole }) => isWhole),
      onlyNotHeld: read.onlyNotHeld === null ? -1 : numberOf(workflowId, read.onlyNotHeld),
    }
  }
  return { checks, ofShape: (shape) => (known[shape] ??= ofList[listOf(shape)] ??= readChecks(shape)) }
}

export function checkBookOf(columns: CallbackColumns): CheckBook {
  const book = books.get(columns) ?? createCheckBook(columns)
  books.set(columns, book)
  return book
}
