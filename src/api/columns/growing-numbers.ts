/** Below so many, room costs less than making it again and again. */
const SMALL = 4096

/** Whole numbers from 0 to 4,294,967,295 in a list that grows: 4 bytes each. Read `values` up to `length` only. */
export class GrowingNumbers {
  values: Uint32Array
  length: number

  /** A list that goes on from `values`, which is taken over. */
  constructor(values: Uint32Array = new Uint32Array(64)) {
    this.values = values
    this.length = 0
  }

  static of(values: Uint32Array): GrowingNumbers {
    const numbers = new GrowingNumbers(values)
    numbers.length = values.length
    return numbers
  }

  push(value: number): void {
    if (this.length === this.values.length) this.makeRoomFor(1)
    this.values[this.length] = value
    this.length += 1
  }

  append(values: Uint32Array): void {
    this.makeRoomFor(values.length)
    this.values.set(values, this.length)
    this.length += values.length
  }

  /** Half as much again each time: doubling would leave up to half of a hundred megabytes empty. Small ones grow fast. */
  makeRoomFor(more: number): void {
    const needed = this.length + more
    if (needed <= this.values.length) return
    const larger = new Uint32Array(Math.max(needed, Math.ceil(this.values.length * (this.values.length < SMALL ? 4 : 1.5)), 64))
    larger.set(this.values.subarray(0, this.length))
    this.values = larger
  }

  /** A copy without the room at the end. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.length)
  }
}
