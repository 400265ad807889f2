import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { SkeletonBlock } from '~/ui/skeleton'
import type { CallbackDetail } from './callback-detail'

type Detail = typeof CallbackDetail

// The views of an audit are the larger half of this page and not needed for its first rows.
let loaded: Detail | null = null

async function loadOpenedRow(): Promise<Detail> {
  const module = await import('./callback-detail')
  loaded = module.CallbackDetail
  return loaded
}

/** Fetches the code of an opened row ahead of the first opening. */
export function preloadOpenedRow() {
  // Should it fail, opening a row tries again and says so.
  if (loaded === null) loadOpenedRow().catch(() => undefined)
}

const Later = lazy(async () => ({ default: await loadOpenedRow() }))

/** An opened row; drawn at once where its code is there, without the delay that a suspended component has. */
export function OpenedRow(props: ComponentProps<Detail>) {
  // The same one for as long as the row is open: the other one would begin anew, with all that was unfolded in it closed.
  const [Detail] = useState(() => loaded ?? Later)
  return (
    <Suspense fallback={<SkeletonBlock className="m-3 h-40" />}>
      <Detail {...props} />
    </Suspense>
  )
}
