/** Numbers of one width that are collected for an Arrow column. */
export class GrowingColumn<A extends Uint8Array | Uint16Array | Uint32Array | Float64Array> {
  private values: A
  private length = 0
  private readonly sized: (length: number) => A

  constructor(sized: (length: number) => A) {
    this.sized = sized
    this.values = sized(1 << 16)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = this.sized(2 * this.length)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length] = value
    this.length += 1
  }

  /** A copy of what was collected; the next ones begin again. */
  take(): A {
    const taken = this.sized(this.length)
    taken.set(this.values.subarray(0, this.length))
    this.length = 0
    return taken
  }
}
