import { rowOffsets, type RowOffsets } from './row-offsets'
import type { RowSource } from './row-source'

type Seen = { heightPx: number; isOpen: boolean }

/** Which rows are where: what heights are looked up for. */
export type PlacedRows = { rows: RowSource<unknown>; isOpen: (id: string) => boolean }

/**
 * The heights that rows turned out to have, of those that are not as high as the rest: open ones, and closed ones whose
 * text takes a second line. What was never in sight counts as closed.
 */
export class RowSizes {
  private readonly unusual = new Map<string, Seen>()
  private readonly rowHeightPx: number

  constructor(rowHeightPx: number) {
    this.rowHeightPx = rowHeightPx
  }

  heightOf(id: string, isOpen: boolean): number {
    const seen = this.unusual.get(id)
    return seen?.isOpen === isOpen ? seen.heightPx : this.rowHeightPx
  }

  /** False where that is known already. */
  see(id: string, heightPx: number, isOpen: boolean): boolean {
    if (heightPx === this.heightOf(id, isOpen)) return false
    if (heightPx === this.rowHeightPx) this.unusual.delete(id)
    else this.unusual.set(id, { heightPx, isOpen })
    return true
  }

  /** A row that was closed since may open to another height, or not at once. */
  forgetClosed(isOpen: (id: string) => boolean): void {
    for (const [id, seen] of this.unusual) if (seen.isOpen && !isOpen(id)) this.unusual.delete(id)
  }

  offsetsOf({ rows, isOpen }: PlacedRows): RowOffsets {
    const unusual = [...this.unusual].flatMap(([id, seen]) => {
      if (seen.isOpen !== isOpen(id)) return []
      const index = rows.indexOfId(id)
      return index < 0 ? [] : [{ index, heightPx: seen.heightPx }]
    })
    return rowOffsets(rows.count, this.rowHeightPx, unusual)
  }
}
