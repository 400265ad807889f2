import { useId } from 'react'
import type { Funnel } from '~/api/contract/funnel'
import type { TimeWindow } from '~/lib/window'
import { AppLink } from '~/ui/app-link'
import { writeInstant } from '~/lib/window-in-link'
import { windowWords } from '~/funnel/window-words'
import { AnsweredPart } from './answered-part'
import { earlierTitle } from './earlier-windows'
import { RefusedPart } from './refused-part'
import type { EarlierAnswer } from './use-earlier-answers'

type EarlierPartProps = { funnel: Funnel; window: TimeWindow; earlier: EarlierAnswer; zone: string }

/** One earlier window: which it is, and what to say of it. As high while loading as with a handful of sentences. */
export function EarlierPart({ funnel, window, earlier, zone }: EarlierPartProps) {
  const id = useId()
  const { result } = earlier
  const { since, until } = windowWords(earlier.window, zone)
  const query = new URLSearchParams({ since: writeInstant(earlier.window.sinceMs), until: writeInstant(earlier.window.untilMs) })
  return (
    <section aria-labelledby={id} className="print:leading-4 min-h-56 min-w-0 sm:min-h-36 print:min-h-0">
      <h3 id={id} className="m-0 text-body font-medium print:mr-2 print:inline">
        <AppLink
          to={`/funnel?${query}`}
          title="Show the funnel of this window"
          className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
        >
          {earlierTitle(earlier.words)}
        </AppLink>
      </h3>
      <p className="m-0 mb-1 text-small text-muted print:inline">
        {since} to {until}
      </p>
      {result.kind === 'loading' ? <LoadingLines /> : null}
      {result.kind === 'refused' ? <RefusedPart window={earlier.window} error={result.error} /> : null}
      {result.kind === 'answered' ? (
        <AnsweredPart funnel={funnel} window={window} earlier={earlier} answer={result.answer} zone={zone} />
      ) : null}
    </section>
  )
}

function LoadingLines() {
  return (
    <div role="status" aria-label="Loading the comparison" className="flex flex-col">
      {['w-72', 'w-80', 'w-64'].map((width) => (
        <span key={width} className="flex h-6 items-center">
          <span className={`h-2 max-w-full animate-pulse rounded-control bg-line ${width}`} />
        </span>
      ))}
    </div>
  )
}
