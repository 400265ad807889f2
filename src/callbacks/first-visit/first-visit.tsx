import { lazy, Suspense, useState } from 'react'
import { chosen } from '~/choices/choices'

const FirstVisitHint = lazy(async () => ({ default: (await import('./first-visit-hint')).FirstVisitHint }))

/** The hint for whoever has never had an answer here; for everybody else nothing, not even its code. */
export function FirstVisit({ hasAnswer }: { hasAnswer: boolean }) {
  const [isFirst] = useState(() => chosen('firstHint') === 'due')
  if (!isFirst) return null
  return (
    <Suspense fallback={null}>
      <FirstVisitHint hasAnswer={hasAnswer} />
    </Suspense>
  )
}
