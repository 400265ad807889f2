import { SkeletonBlock } from '~/ui/skeleton'

/** As high as what will be there, block for block. */
export function FunnelSkeleton() {
  return (
    <div className="flex flex-col gap-3" role="status" aria-label="Loading the funnel">
      <SkeletonBlock className="h-18 lg:h-12" />
      <SkeletonBlock className="h-176 sm:h-140 lg:h-104" />
      <div className="grid gap-3 lg:grid-cols-2">
        <SkeletonBlock className="h-80" />
        <SkeletonBlock className="h-80" />
      </div>
      <SkeletonBlock className="h-176" />
    </div>
  )
}
