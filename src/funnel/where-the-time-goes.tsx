import type { Funnel } from '~/api/contract/funnel'
import { Panel } from '~/ui/panel'
import { Bar } from './bar'
import { barPercent, scaleOf } from './bar-scale'
import type { Figure } from './figure'
import { FigureValue, figureTitle } from './figure-value'
import { RECORDED } from './recorded-figures'

type Span = { title: string; note: string; p95: Figure; max: Figure | null; isChosen?: boolean }

const SPANS: readonly Span[] = [
  { title: 'Delivery', note: 'PSA to Neo', p95: RECORDED.deliveryP95, max: null },
  { title: 'Cap wait', note: 'for a free place', p95: RECORDED.capWaitP95, max: RECORDED.capWaitMax },
  { title: 'Configured sleep', note: 'chosen by the tenant', p95: RECORDED.sleepP95, max: null, isChosen: true },
  { title: 'Actual work', note: 'without the sleep', p95: RECORDED.workP95, max: null },
  { title: 'PSA wait', note: 'per call', p95: RECORDED.psaWaitP95, max: null },
]

/** Five separate measurements side by side on one scale. They are percentiles of different things: no total is drawn. */
export function WhereTheTimeGoes({ funnel }: { funnel: Funnel }) {
  const scale = scaleOf(
    SPANS.flatMap((span) => (span.max ? [span.p95, span.max] : [span.p95])),
    funnel,
  )
  return (
    <Panel
      title="Where the time goes"
      footnote="p95: 95% took no longer. Each is its own percentile, so they do not add up to a whole. Hatched: chosen, not slow. Dashed: up to the longest."
    >
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-left text-small text-muted">
            <th scope="col" className="py-1 pr-3 font-normal">
              What
            </th>
            <th scope="col" className="w-full py-1 font-normal">
              <span className="sr-only">Bar</span>
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              p95
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              Longest
            </th>
          </tr>
        </thead>
        <tbody>
          {SPANS.map((span) => (
            <SpanRow key={span.title} span={span} funnel={funnel} scale={scale} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function SpanRow({ span, funnel, scale }: { span: Span; funnel: Funnel; scale: number }) {
  const p95Percent = barPercent(span.p95.valueOf(funnel), scale)
  const maxPercent = barPercent(span.max?.valueOf(funnel) ?? null, scale)
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap" title={figureTitle(span.p95)}>
        {span.title}
        <span className="block text-small text-muted">{span.note}</span>
      </th>
      <td>
        <Bar
          pieces={[
            { fromPercent: p95Percent, toPercent: maxPercent, texture: 'reach' },
            { fromPercent: 0, toPercent: p95Percent, texture: span.isChosen ? 'chosen' : 'plain' },
          ]}
        />
      </td>
      <td className="pl-3 text-right whitespace-nowrap">
        <FigureValue figure={span.p95} funnel={funnel} />
      </td>
      <td className="pl-3 text-right whitespace-nowrap text-muted">
        {span.max ? <FigureValue figure={span.max} funnel={funnel} /> : <span className="sr-only">not part of the answer</span>}
      </td>
    </tr>
  )
}
