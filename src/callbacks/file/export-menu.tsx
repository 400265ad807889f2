import type { CallbackRows } from '~/api/columns/callback-rows'
import { downloadBlob } from '~/lib/download'
import { formatCount } from '~/lib/number'
import { zoneLabel } from '~/lib/zone'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Menu } from '~/ui/menu'
import { exportName } from './export-name'

type ExportMenuProps = {
  rows: CallbackRows
  loadedCount: number
  zone: string
  /** Writes all that is loaded to a file; null where it is a file already. */
  onSave: (() => void) | null
}

// What writes them is loaded when it is asked for: most people who look at callbacks take none away.
async function downloadCsv(rows: CallbackRows, zone: string) {
  const [{ csvPieces }, { textBlob }] = await Promise.all([import('~/store/callback-export'), import('~/lib/text-blob')])
  downloadBlob(exportName('csv'), await textBlob(csvPieces(rows, zone), 'text/csv;charset=utf-8'))
}

async function downloadJson(rows: CallbackRows) {
  const [{ jsonPieces }, { textBlob }] = await Promise.all([import('~/store/callback-export'), import('~/lib/text-blob')])
  downloadBlob(exportName('json'), await textBlob(jsonPieces(rows), 'application/json'))
}

/** Hands over what is shown: the rows that the filters leave, in all columns. */
export function ExportMenu({ rows, loadedCount, zone, onSave }: ExportMenuProps) {
  const what = `${formatCount(rows.length)} of ${formatCount(loadedCount)} loaded`
  return (
    <Menu
      label="Export what is shown"
      trigger={
        <Button variant="quiet" title="Export" disabled={loadedCount === 0} icon={<Icon name="download" />}>
          <span className="max-2xl:sr-only">Export</span>
        </Button>
      }
      items={[
        {
          label: `CSV: ${what}`,
          hint: `Times in ${zone} (${zoneLabel(zone, rows.headAt(0)?.createdInPsaAtMs ?? 0)}) and in UTC`,
          onSelect: () => void downloadCsv(rows, zone),
        },
        {
          label: `JSON: ${what}`,
          hint: 'With every check, under the API’s own names; times in UTC',
          onSelect: () => void downloadJson(rows),
        },
        ...(onSave
          ? [
              {
                label: `Save as file: all ${formatCount(loadedCount)} loaded`,
                hint: 'To be opened here again, later or by a colleague: the API goes back 7 days',
                onSelect: onSave,
              },
            ]
          : []),
      ]}
    />
  )
}
