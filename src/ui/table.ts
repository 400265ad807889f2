import {
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'

/**
 * What our tables can do, registered once: columns, which of them are shown, and by which of them the rows are sorted. The
 * rows themselves come in order from a RowSource, and the library is only shown those in sight: of 50,000 it would make as
 * many objects, and sort them for a fifth of a second.
 */
export const tableFeaturesInUse = tableFeatures({ rowSortingFeature, columnVisibilityFeature })

export type TableFeaturesInUse = typeof tableFeaturesInUse
export type TableOf<T extends RowData> = ReactTable<TableFeaturesInUse, T>

/** `data` of every table: see `tableFeaturesInUse`. */
export const NO_DATA: readonly never[] = []

export function columnHelper<T extends RowData>() {
  return createColumnHelper<TableFeaturesInUse, T>()
}
