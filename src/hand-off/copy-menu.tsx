import type { Callback, Match } from '~/api/contract/callback'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import { useZone } from '~/ui/zone-context'
import { COPY_FORMATS, type CopyFormat, NOTE_FORMAT } from './copy-format'
import { chooseMasking, useMaskingChosen } from './mask-choice'
import { WHAT_IS_MASKED, WHAT_IS_NOT_MASKED } from './masking-words'
import type { Source } from './source'
import { useSource } from './source-context'
import { subjectName } from './subject-name'
import { prepareCopying, useCopying } from './use-copying'

type FormatListProps = { source: Source; onChoose: (format: CopyFormat) => void }

function FormatList({ source, onChoose }: FormatListProps) {
  const isMasked = useMaskingChosen()
  return (
    <div className="flex flex-col gap-2">
      <ul className="m-0 flex list-none flex-col p-0">
        {COPY_FORMATS.map((format) => {
          const isThere = format.id !== 'curl' || source.kind === 'api'
          return (
            <li key={format.id}>
              <button
                type="button"
                disabled={!isThere}
                onClick={() => onChoose(format)}
                className="flex w-full items-start gap-2 rounded-control border-0 bg-transparent px-2 py-1 text-left text-body text-ink enabled:hover:bg-hover disabled:opacity-50"
              >
                <Icon name="copy" className="mt-0.5 text-muted" />
                <span className="flex min-w-0 flex-col">
                  {format.label}
                  <span className="text-small text-muted">
                    {isThere ? format.hint : 'Not for a callback from a file: there is no request that would find it'}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className="border-t border-line px-2 pt-2">
        <label className="flex min-h-6 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            className="m-0 size-3.5 shrink-0"
            checked={isMasked}
            onChange={(event) => chooseMasking(event.target.checked)}
          />
          Mask recorded values
        </label>
        <p className="m-0 mb-1 text-small text-muted">{WHAT_IS_MASKED}</p>
        <p className="m-0 text-small text-muted">{WHAT_IS_NOT_MASKED}</p>
      </div>
    </div>
  )
}

type CopyMenuProps = {
  callback: Callback
  /** One workflow on it, whether it was evaluated or not; null for the callback as a whole. */
  workflow: Pick<Match, 'workflowId' | 'workflowName'> | null
  /** Its match, where the page knows which. */
  match?: Match | null
  /** Of the answer that brought the callback. */
  requestId: string | null
}

/** Hands a verdict on: the note with one click, every other form and the masking one step further. */
export function CopyMenu({ callback, workflow, match = null, requestId }: CopyMenuProps) {
  const { zone } = useZone()
  const source = useSource()
  const isMasked = useMaskingChosen()
  const { copy, copied, refusal } = useCopying()
  const name = subjectName(workflow)
  const copyAs = (format: CopyFormat) => copy(format, { callback, workflow, match, zone, source, requestId })
  return (
    <span className="inline-flex" onPointerEnter={prepareCopying} onFocus={prepareCopying}>
      <Button
        variant="quiet"
        icon={<Icon name={copied === null ? 'copy' : 'check'} />}
        aria-label={`Copy note of ${name}${isMasked ? ', values masked' : ''}`}
        title="Copy as a ticket note (c)"
        className="rounded-r-none pr-1.5!"
        onClick={() => copyAs(NOTE_FORMAT)}
      >
        {copied === null ? (isMasked ? 'Copy masked note' : 'Copy note') : 'Copied'}
      </Button>
      <Popover
        label={`Copy ${name} as`}
        className="w-96"
        trigger={
          <IconButton
            label={`Other ways to copy ${name}`}
            icon={<Icon name="chevron-down" className="size-3" />}
            className="w-6! rounded-l-none"
          />
        }
      >
        {(close) => (
          <FormatList
            source={source}
            onChoose={(format) => {
              close()
              copyAs(format)
            }}
          />
        )}
      </Popover>
      {refusal}
    </span>
  )
}
