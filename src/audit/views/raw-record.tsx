import { useMemo } from 'react'
import type { Callback } from '~/api/contract/callback'
import { CopyButton } from '~/ui/copy-button'
import { OwnDisclosure } from './disclosure'
import { wireRecord } from '~/audit/wire-record'

function Json({ callback }: { callback: Callback }) {
  const text = useMemo(() => JSON.stringify(wireRecord(callback), null, 2), [callback])
  return (
    <div className="mb-2 flex flex-col gap-1">
      <p className="m-0 flex flex-wrap items-center gap-x-2 text-small text-muted">
        As this page read it, with the API’s field names; ids as text, times in UTC.
        <CopyButton text={text} label="Copy JSON" />
      </p>
      {/* Scrolls by keyboard as well. */}
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={`JSON of callback ${callback.callbackId}`}
        className="m-0 max-h-96 overflow-auto rounded-control bg-sunken p-2 font-mono text-small print:max-h-none"
      >
        {text}
      </pre>
    </div>
  )
}

/** The record itself, one step further than everything else. */
export function RawRecord({ callback }: { callback: Callback }) {
  return <OwnDisclosure summary="Raw JSON">{() => <Json callback={callback} />}</OwnDisclosure>
}
