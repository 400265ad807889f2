import type { ReactNode } from 'react'
import { saidText } from '~/audit/recorded-text'
import { formatInstant, zoneLabel } from '~/lib/zone'
import type { OpenedFile } from '~/store/callback-file-opening'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { filterInWords } from '~/callbacks/filters/filter-words'

type FileBannerProps = {
  file: OpenedFile
  /** The environment that this page would ask. */
  environment: string
  zone: string
  onClose: () => void
  actions: ReactNode
}

/** Stands where the questions to the API stand otherwise: what is on the screen is a file, and nothing is asked. */
export function FileBanner({ file, environment, zone, onClose, actions }: FileBannerProps) {
  const { savedAtMs } = file
  const utc = `${formatInstant(savedAtMs, 'UTC', 'full')} UTC`
  const asked = filterInWords(file.asked, zone, null).map(({ words }) => words)
  const elsewhere = file.environment === environment ? '' : `, not from “${environment}”`
  return (
    <section
      aria-label="Opened file"
      className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line-strong bg-amber-soft px-3 py-1.5"
    >
      <Icon name="file" className="mt-0.5 text-amber" />
      <div className="min-w-60 flex-1">
        <p className="m-0">
          <strong className="font-semibold">File</strong>{' '}
          <span className="font-mono text-small [overflow-wrap:anywhere]">{saidText(file.fileName)}</span>, saved{' '}
          <time dateTime={new Date(savedAtMs).toISOString()} title={utc}>
            {formatInstant(savedAtMs, zone, 'full')} {zoneLabel(zone, savedAtMs)}
          </time>{' '}
          from “{file.environment}”{elsewhere}. Nothing is asked of the API, and links cannot point into a file.
        </p>
        <p className="m-0 text-small text-muted">
          {asked.length === 0 ? '' : `It holds what was loaded for: ${asked.join('; ')}. `}
          {file.hadMore ? 'More existed and was not loaded. ' : ''}
          {file.remarks.length === 0 ? '' : <strong className="font-medium text-amber">{file.remarks.join(' ')}</strong>}
        </p>
      </div>
      <div className="flex gap-1 print:hidden">
        {actions}
        <Button icon={<Icon name="close" className="size-3" />} onClick={onClose}>
          Close file
        </Button>
      </div>
    </section>
  )
}
