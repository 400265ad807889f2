import { lazy, Suspense } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import type { ColumnId } from './column-id'

const ColumnChoice = lazy(async () => ({ default: (await import('./column-choice')).ColumnChoice }))

type ColumnMenuProps = { hidden: readonly ColumnId[]; onChange: (hidden: ColumnId[]) => void }

export function ColumnMenu(props: ColumnMenuProps) {
  const { hidden } = props
  return (
    <Popover
      label="Columns"
      className="w-56"
      trigger={
        <Button variant="quiet" title="Columns" icon={<Icon name="columns" />}>
          <span className="max-2xl:sr-only">Columns</span>
          {hidden.length > 0 ? `${hidden.length} hidden` : null}
        </Button>
      }
    >
      <Suspense fallback={null}>
        <ColumnChoice {...props} />
      </Suspense>
    </Popover>
  )
}
