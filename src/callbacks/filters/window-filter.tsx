import { type CallbackFilter, namesEntity } from '~/api/callback-filter'
import { formatInstant } from '~/lib/zone'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { WindowPicker } from '~/ui/window-picker'

type WindowFilterProps = {
  filter: CallbackFilter
  problem: string | null
  zone: string
  nowMs: number
  onChange: (window: { sinceMs: number | null; untilMs: number | null }) => void
}

/** Since and until. They can be removed where a number or an entity says what to look up. */
export function WindowFilter({ filter, problem, zone, nowMs, onChange }: WindowFilterProps) {
  const { sinceMs, untilMs } = filter
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex min-w-0 items-start">
        <WindowPicker
          window={sinceMs === null ? null : { sinceMs, untilMs }}
          onChange={onChange}
          zone={zone}
          nowMs={nowMs}
          // A link into an entity's past may have an end alone.
          withoutWindow={untilMs === null ? 'Any time' : `Until ${formatInstant(untilMs, zone, 'day-minute')}`}
        />
        {namesEntity(filter) && (sinceMs !== null || untilMs !== null) ? (
          <IconButton
            label="Remove filter: window"
            icon={<Icon name="close" className="size-3" />}
            onClick={() => onChange({ sinceMs: null, untilMs: null })}
          />
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className="m-0 text-small text-red">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
