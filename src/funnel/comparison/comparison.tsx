import type { Funnel } from '~/api/contract/funnel'
import type { TimeWindow } from '~/lib/window'
import { Panel } from '~/ui/panel'
import { ComparisonTable } from './comparison-table'
import { EarlierPart } from './earlier-part'
import { NOTABLE_RULE } from './notable'
import type { EarlierAnswer } from './use-earlier-answers'

type ComparisonProps = {
  funnel: Funnel
  /** The window of the funnel. */
  window: TimeWindow
  earlier: readonly EarlierAnswer[]
  /** IANA id in which times are shown. */
  zone: string
}

/** What differs from earlier windows: first in sentences, then figure by figure. */
export function Comparison({ funnel, window, earlier, zone }: ComparisonProps) {
  return (
    <Panel title="Compared with before" footnote={NOTABLE_RULE} className="print:[&>p]:hidden">
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-2 print:grid-cols-2">
        {earlier.map((each) => (
          <EarlierPart key={each.id} funnel={funnel} window={window} earlier={each} zone={zone} />
        ))}
        {earlier.length === 1 ? (
          <p className="m-0 text-small text-muted">
            The same time a week earlier is nearly the same window, so it is not asked for on its own.
          </p>
        ) : null}
      </div>
      <details className="mt-2 print:hidden">
        <summary className="w-fit text-muted hover:text-ink">Figure by figure, now and before</summary>
        <ComparisonTable funnel={funnel} earlier={earlier} />
      </details>
    </Panel>
  )
}
