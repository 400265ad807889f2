import { SkeletonRows } from '~/ui/skeleton'

/** While a page's code is on its way. */
export function PageSkeleton() {
  return (
    <div className="p-4">
      <SkeletonRows count={12} />
    </div>
  )
}
