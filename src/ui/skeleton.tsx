import { useRowHeight } from './row-height'

type SkeletonRowsProps = {
  count: number
  /** Height of what will stand above the rows, such as `h-31`: the table's head and what belongs to it. */
  above?: string
}

const WORD = 'h-2 shrink-0 animate-pulse rounded-control bg-line'

/** Rows to come, as high as the table's own and where they will be, so that nothing moves when they arrive. */
export function SkeletonRows({ count, above = '' }: SkeletonRowsProps) {
  const rowHeight = useRowHeight()
  return (
    <div role="status" aria-label="Loading" className={`flex flex-col overflow-hidden bg-surface ${rowHeight.className}`}>
      {above === '' ? null : <div className={`shrink-0 border-b border-line-strong ${above}`} />}
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex h-(--row-height) shrink-0 items-center gap-6 border-b border-line pl-9">
          <span className={`${WORD} w-28`} />
          <span className={`${WORD} w-36`} />
          <span className={`${WORD} w-24 max-sm:hidden`} />
          <span className={`${WORD} w-16 max-sm:hidden`} />
          <span className={`${WORD} w-48 max-sm:hidden`} />
        </div>
      ))}
    </div>
  )
}

/** One thing to come, as high as it will be. */
export function SkeletonBlock({ className = 'h-32' }: { className?: string }) {
  return <div role="status" aria-label="Loading" className={`animate-pulse rounded-panel bg-sunken ${className}`} />
}
