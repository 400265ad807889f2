/** As high as what will be there, panel for panel. */
export function FunnelSkeleton() {
  return (
    <div className="flex flex-col gap-3" role="status" aria-label="Loading the funnel">
      <div className="flex h-48 flex-col gap-3 py-2 sm:h-24 lg:h-18">
        <Words className="w-full max-w-220" />
        <Words className="w-full max-w-200" />
        <Words className="w-1/2 max-w-120" />
      </div>
      <PanelToCome className="h-66 sm:h-41" />
      <PanelToCome className="h-240 sm:h-160 lg:h-126" />
      <PanelToCome className="h-120 sm:h-100 xl:h-72" />
      <div className="grid gap-3 lg:grid-cols-2">
        <PanelToCome className="h-92" />
        <PanelToCome className="h-107" />
      </div>
      <PanelToCome className="h-176" />
    </div>
  )
}

function PanelToCome({ className }: { className: string }) {
  return (
    <div className={`rounded-panel border border-line bg-surface p-3 ${className}`}>
      <Words className="w-24" />
    </div>
  )
}

function Words({ className }: { className: string }) {
  return <div className={`h-2.5 animate-pulse rounded-control bg-line ${className}`} />
}
