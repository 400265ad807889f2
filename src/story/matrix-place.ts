/** A place in the matrix that the keyboard can stand on: row −1 is the head, column −1 the workflows' names. */
export type MatrixPlace = { row: number; column: number }

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** Where a key leads, or null where it means nothing here. The corner is no place. */
export function placeAfterKey(
  pressed: Key,
  place: MatrixPlace,
  size: { rows: number; columns: number },
): MatrixPlace | null {
  if (pressed.altKey || pressed.metaKey || size.rows === 0 || size.columns === 0) return null
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const { row, column } = place
  if (pressed.ctrlKey) {
    if (pressed.key === 'Home') return { row: 0, column: 0 }
    return pressed.key === 'End' ? { row: lastRow, column: lastColumn } : null
  }
  switch (pressed.key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, lastColumn) }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, row === -1 ? 0 : -1) }
    case 'ArrowDown':
      return { row: Math.min(row + 1, lastRow), column }
    case 'ArrowUp':
      return { row: Math.max(row - 1, column === -1 ? 0 : -1), column }
    case 'Home':
      return { row, column: row === -1 ? 0 : -1 }
    case 'End':
      return { row, column: lastColumn }
    default:
      return null
  }
}
