import { type ReactNode, useId } from 'react'
import { saidText } from '~/audit/recorded-text'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'

type FilterChipProps = {
  label: string
  /** What is on, in words; null while the filter is off. */
  value: string | null
  onClear: () => void
  problem?: string | null | undefined
  /** Of the panel that sets the filter. */
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A filter: its name while it is off; its name, its value and a way to remove it while it is on. */
export function FilterChip({ label, value, onClear, problem, className = 'w-72', children }: FilterChipProps) {
  const id = useId()
  const isOn = value !== null
  const said = isOn ? saidText(value) : ''
  const looks = problem ? 'border-red!' : isOn ? 'border-accent! bg-accent-soft!' : ''
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex min-w-0">
        <Popover
          label={label}
          className={className}
          trigger={
            <Button
              className={`min-w-0 shrink ${isOn ? 'rounded-r-none border-r-0' : ''} ${looks}`}
              title={isOn ? `${label}: ${said}` : label}
              {...(problem ? { 'aria-describedby': id } : {})}
            >
              <span className={isOn ? 'text-muted' : ''}>{label}</span>
              {isOn ? <span className="max-w-44 min-w-0 truncate font-medium">{said}</span> : null}
              <Icon name="chevron-down" className="size-3 text-faint" />
            </Button>
          }
        >
          {children}
        </Popover>
        {isOn ? (
          <IconButton
            variant="plain"
            label={`Remove filter: ${label} ${said}`}
            icon={<Icon name="close" className="size-3" />}
            className={`w-6 rounded-l-none ${looks}`}
            onClick={onClear}
          />
        ) : null}
      </div>
      {problem ? (
        <p id={id} role="alert" className="m-0 text-small text-red">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
