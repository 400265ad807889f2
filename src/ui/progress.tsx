type ProgressProps = {
  /** Null while the end is not known. */
  value: number | null
  max?: number
  label: string
}

export function Progress({ value, max = 1, label }: ProgressProps) {
  return (
    <progress
      className="progress h-1.5 w-full"
      aria-label={label}
      max={max}
      {...(value === null ? {} : { value })}
    />
  )
}
