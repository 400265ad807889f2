import { lazy, Suspense } from 'react'
import type { RejectedRow } from '~/api/columns/page-packing'
import { counted } from '~/lib/text'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'

// Hardly ever needed.
const UnreadableRows = lazy(async () => ({ default: (await import('./unreadable-rows')).UnreadableRows }))

/** Says how many rows could not be read, and which and why when opened; nothing where all could. */
export function UnreadableNote({ rows }: { rows: readonly RejectedRow[] }) {
  if (rows.length === 0) return null
  const words = `${counted(rows.length, 'row')} could not be read`
  return (
    <Popover
      label={words}
      className="w-120 max-w-full"
      trigger={
        <Button variant="quiet" className="text-amber!" icon={<Icon name="warning" />}>
          {words}
        </Button>
      }
    >
      <Suspense fallback={null}>
        <UnreadableRows rows={rows} />
      </Suspense>
    </Popover>
  )
}
