type Appointment = { atMs: number; order: number; happen: (atMs: number) => void }

const isBefore = (one: Appointment, other: Appointment) =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order)

/**
 * Virtual time: a heap of what is going to happen. What is due at the same moment happens in the order it was
 * planned.
 */
export class Timeline {
  private readonly heap: Appointment[] = []
  private planned = 0

  /** The past is over: something planned for then happens next. */
  schedule(atMs: number, happen: (atMs: number) => void): void {
    const appointment = { atMs: Math.round(atMs), order: this.planned, happen }
    this.planned += 1
    let index = this.heap.length
    this.heap.push(appointment)
    while (index > 0) {
      const parentIndex = (index - 1) >> 1
      const parent = this.heap[parentIndex]
      if (parent === undefined || isBefore(parent, appointment)) break
      this.heap[index] = parent
      index = parentIndex
    }
    this.heap[index] = appointment
  }

  /** Lets everything due by untilMs happen, but no more than `most` of it. True when nothing due is left. */
  runUntil(untilMs: number, most = Number.POSITIVE_INFINITY): boolean {
    for (let happened = 0; happened < most; happened += 1) {
      const next = this.heap[0]
      if (next === undefined || next.atMs > untilMs) return true
      this.removeFirst()
      next.happen(next.atMs)
    }
    return false
  }

  private removeFirst(): void {
    const last = this.heap.pop()
    if (last === undefined || this.heap.length === 0) return
    let index = 0
    for (;;) {
      const leftIndex = 2 * index + 1
      const left = this.heap[leftIndex]
      const right = this.heap[leftIndex + 1]
      if (left === undefined) break
      const childIndex = right !== undefined && isBefore(right, left) ? leftIndex + 1 : leftIndex
      const child = right !== undefined && childIndex !== leftIndex ? right : left
      if (!isBefore(child, last)) break
      this.heap[index] = child
      index = childIndex
    }
    this.heap[index] = last
  }
}
