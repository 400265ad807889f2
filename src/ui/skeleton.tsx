/** Rows to come, as high as the table's own, so that nothing moves when they arrive. */
export function SkeletonRows({ count }: { count: number }) {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="flex h-7 items-center gap-4 border-b border-line px-2">
          <span className="h-2 w-24 animate-pulse rounded-control bg-line" />
          <span className="h-2 flex-1 animate-pulse rounded-control bg-line" />
          <span className="h-2 w-16 animate-pulse rounded-control bg-line" />
        </div>
      ))}
    </div>
  )
}

export function SkeletonBlock({ className = 'h-32' }: { className?: string }) {
  return <div role="status" aria-label="Loading" className={`animate-pulse rounded-panel bg-line ${className}`} />
}
