import type { RowData } from '@tanstack/react-table'
import { Icon } from './icons'
import type { TableOf } from './table'

type TableHeaderProps<T extends RowData> = { table: TableOf<T>; columns: { gridTemplateColumns: string }; hasExpander: boolean }

function ariaSort(sorted: false | 'asc' | 'desc') {
  return sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined
}

export function TableHeader<T extends RowData>({ table, columns, hasExpander }: TableHeaderProps<T>) {
  return (
    <div role="rowgroup" className="sticky top-0 z-10 border-b border-line-strong bg-surface text-small text-muted">
      {table.getHeaderGroups().map((group) => (
        <div
          key={group.id}
          role="row"
          aria-rowindex={1}
          className="grid h-7 items-center"
          style={columns}
        >
          {hasExpander ? (
            <div role="columnheader">
              <span className="sr-only">Open</span>
            </div>
          ) : null}
          {group.headers.map((header) => {
            const sorted = header.column.getIsSorted()
            return (
              <div key={header.id} role="columnheader" aria-sort={ariaSort(sorted)} className="min-w-0 px-2">
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    className="flex h-6 max-w-full items-center gap-1 rounded-control border-0 bg-transparent p-0 text-small text-muted hover:text-ink"
                    onClick={header.column.getToggleSortingHandler()}
                  >
                    <span className="truncate">
                      <table.FlexRender header={header} />
                    </span>
                    {sorted ? <Icon name={sorted === 'asc' ? 'arrow-up' : 'arrow-down'} className="size-3" /> : null}
                  </button>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
