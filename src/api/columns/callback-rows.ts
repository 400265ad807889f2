import type { Callback } from '~/api/contract/callback'
import { type CallbackColumns, createColumns, rowCountOf } from './callback-columns'
import { type CallbackHead, readHead, readRow } from './row-reading'

/** So many rows read last are the same objects when they are read again: more than a screen shows. */
const KEPT_AT_MOST = 400

/** For each set of columns the rows read last, by number; what was read longest ago is first. */
const kept = new WeakMap<CallbackColumns, Map<number, Callback>>()

/** One row as an object, the same again as long as it was read lately. */
export function rowAt(columns: CallbackColumns, row: number): Callback {
  const lately = kept.get(columns) ?? new Map<number, Callback>()
  kept.set(columns, lately)
  const callback = lately.get(row) ?? readRow(columns, row)
  lately.delete(row)
  lately.set(row, callback)
  const [oldest] = lately.keys()
  if (lately.size > KEPT_AT_MOST && oldest !== undefined) lately.delete(oldest)
  return callback
}

/**
 * Callbacks in an order, in columns: an object is made of one when it is asked for. Questions about many of them are
 * answered from `columns`, for the row numbers in `order`; going through all of them as objects is for few, or for once.
 */
export class CallbackRows implements Iterable<Callback> {
  private held: CallbackColumns
  private numbers: Uint32Array

  constructor(columns: CallbackColumns, order: Uint32Array) {
    this.held = columns
    this.numbers = order
  }

  get columns(): CallbackColumns {
    return this.held
  }

  /** Row numbers of `columns`. Not to be changed. */
  get order(): Uint32Array {
    return this.numbers
  }

  get length(): number {
    return this.numbers.length
  }

  /** Counted from the end where negative. The same row is the same object again, as long as it was read lately. */
  at(index: number): Callback | undefined {
    const row = this.numbers.at(index)
    return row === undefined ? undefined : rowAt(this.held, row)
  }

  /** Without its audits, which are nine tenths of the work. */
  headAt(index: number): CallbackHead | undefined {
    const row = this.numbers.at(index)
    return row === undefined ? undefined : readHead(this.held, row)
  }

  idAt(index: number): string | undefined {
    const row = this.numbers.at(index)
    return row === undefined ? undefined : this.held.callbackIds[row]
  }

  *[Symbol.iterator](): Generator<Callback, void> {
    for (const row of this.numbers) yield readRow(this.held, row)
  }

  /** The same columns in another order, or fewer of them. */
  inOrder(order: Uint32Array): CallbackRows {
    return new CallbackRows(this.held, order)
  }

  /** The same callbacks at another place, so that the columns they were in can go. `order` names them in the same order. */
  moveTo(columns: CallbackColumns, order: Uint32Array): void {
    this.held = columns
    this.numbers = order
  }
}

export function allRowsOf(columns: CallbackColumns): CallbackRows {
  return new CallbackRows(columns, Uint32Array.from({ length: rowCountOf(columns) }, (_, row) => row))
}

export function noRows(): CallbackRows {
  return allRowsOf(createColumns())
}
