import type { ComponentProps, ReactNode } from 'react'

type Variant = 'plain' | 'primary' | 'quiet'

const LOOKS: Record<Variant, string> = {
  plain: 'border border-line-strong bg-surface text-ink enabled:hover:bg-hover',
  primary: 'border border-transparent bg-accent font-semibold text-on-accent enabled:hover:opacity-90',
  quiet: 'border border-transparent text-muted enabled:hover:bg-hover enabled:hover:text-ink',
}

const SHAPE =
  'inline-flex h-7 shrink-0 items-center justify-center gap-1.5 rounded-control text-body whitespace-nowrap ' +
  'disabled:cursor-default disabled:opacity-50 aria-pressed:bg-selected aria-pressed:text-ink'

type ButtonProps = ComponentProps<'button'> & { variant?: Variant; icon?: ReactNode }

export function Button({ variant = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${SHAPE} px-2.5 ${LOOKS[variant]} ${className}`}>
      {icon}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  label: string
  icon: ReactNode
  variant?: Variant
}

/** A square button without words on it; `label` is its name and its tooltip. */
export function IconButton({ label, icon, variant = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={`${SHAPE} w-7 ${LOOKS[variant]} ${className}`}
    >
      {icon}
    </button>
  )
}
