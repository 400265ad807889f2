import type { CallbackColumns } from '~/api/columns/callback-columns'

/** Compares row numbers: newest first by creation in the PSA, then by id. */
export function newestFirst({ createdMs, callbackIds }: CallbackColumns): (one: number, other: number) => number {
  return (one, other) => {
    const differenceMs = (createdMs[other] ?? 0) - (createdMs[one] ?? 0)
    if (differenceMs !== 0) return differenceMs
    return (callbackIds[one] ?? '') < (callbackIds[other] ?? '') ? -1 : 1
  }
}

/** Both orders as one, newest first, without the replaced rows of the first. */
export function mergedOrder(
  columns: CallbackColumns,
  order: Uint32Array,
  replaced: ReadonlySet<number>,
  fresh: Uint32Array,
): Uint32Array<ArrayBuffer> {
  const compare = newestFirst(columns)
  const merged = new Uint32Array(order.length - replaced.size + fresh.length)
  let next = 0
  let end = 0
  for (const row of order) {
    if (replaced.size > 0 && replaced.has(row)) continue
    for (let candidate = fresh[next]; candidate !== undefined && compare(candidate, row) < 0; candidate = fresh[next]) {
      merged[end++] = candidate
      next += 1
    }
    merged[end++] = row
  }
  for (; next < fresh.length; next += 1) merged[end++] = fresh[next] ?? 0
  return merged
}
