import type { Funnel } from '~/api/contract/funnel'
import { SavePicture } from '~/funnel/take-away/save-picture'
import { Panel } from '~/ui/panel'
import { Bar } from './bar'
import { FigureValue, figureTitle } from './figure-value'
import { SPAN_PARTS, type Span, spanPieces, SPANS, spanScale, SPANS_NOTE } from './time-spans'

/** Five separate measurements side by side on one scale. They are percentiles of different things: no total is drawn. */
export function WhereTheTimeGoes({ funnel }: { funnel: Funnel }) {
  const scale = spanScale(funnel)
  return (
    <Panel
      title="Where the time goes"
      actions={<SavePicture name="Where the time goes" shortName="times" request={() => ({ kind: 'times', funnel })} />}
      footnote={`${SPANS_NOTE} Hatched: ${SPAN_PARTS.chosen}. Dashed: ${SPAN_PARTS.reach}.`}
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
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap print:py-0.5" title={figureTitle(span.p95)}>
        {span.title}
        <span className="block text-small text-muted print:inline"> {span.note}</span>
      </th>
      <td>
        <Bar pieces={spanPieces(span, funnel, scale)} />
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
