import type { Funnel } from '~/api/contract/funnel'
import type { TimeWindow } from '~/lib/window'
import { SavePicture } from '~/funnel/take-away/save-picture'
import { AppLink } from '~/ui/app-link'
import { Panel } from '~/ui/panel'
import { Bar } from './bar'
import { callbacksLink } from './callbacks-link'
import { differenceText } from '~/funnel/comparison/difference-text'
import { pairOf } from '~/funnel/comparison/figure-pair'
import { type Figure, formatValue, readFigure } from './figure'
import { FigureValue, figureTitle } from './figure-value'
import { type Stage, STAGES } from './stage'
import { STAGE_CHANGES_NOTE, STAGE_PARTS, stagePieces, stageScale, STAGES_NOTE } from './stage-bars'

type StageListProps = {
  funnel: Funnel
  window: TimeWindow
  /** Of the window of the same length before this one; null where there is none to compare with. */
  before: Funnel | null
}

/** The pipeline as a list with bars: no trapezoids, since each stage counts something else and none has to shrink. */
export function StageList({ funnel, window, before }: StageListProps) {
  const scale = stageScale(funnel)
  return (
    <Panel
      title="Stages"
      actions={<SavePicture name="Stages" shortName="stages" request={() => ({ kind: 'stages', funnel, before })} />}
      footnote={
        <>
          <span className="print:hidden">{STAGES_NOTE}</span> Hatched: {STAGE_PARTS.part}. Red: {STAGE_PARTS.failed}.{' '}
          {STAGE_CHANGES_NOTE}
        </>
      }
    >
      <ol className="m-0 list-none p-0">
        {STAGES.map((stage) => (
          <StageRow key={stage.id} stage={stage} funnel={funnel} window={window} before={before} scale={scale} />
        ))}
      </ol>
    </Panel>
  )
}

function StageRow({ stage, funnel, window, before, scale }: StageListProps & { stage: Stage; scale: number }) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 border-t border-line py-2.5 first:border-t-0 lg:grid-cols-[9.5rem_10.5rem_minmax(8rem,1fr)_32rem] print:grid-cols-[8.75rem_9rem_minmax(4rem,1fr)_33rem] print:gap-x-3 print:py-0.5">
      <div className="min-w-0">
        <h3 className="m-0 text-body font-medium" title={figureTitle(stage.count)}>
          {stage.title}
        </h3>
        {/* As high before the other window is there as it is then. */}
        <p className="m-0 min-h-4 text-small whitespace-nowrap text-muted">
          {before ? <ChangeSince figure={stage.count} funnel={funnel} before={before} /> : null}
        </p>
      </div>
      <p className="m-0 text-right whitespace-nowrap">
        <StageCount stage={stage} funnel={funnel} window={window} />
      </p>
      <div className="col-span-2 lg:col-span-1 print:col-span-1">
        <Bar pieces={stagePieces(stage, funnel, scale)} />
      </div>
      <dl className="col-span-2 m-0 grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-4 lg:col-span-1 print:col-span-1 print:grid-cols-4 print:gap-x-2">
        {stage.facts.map((figure) => (
          <div key={figure.id} className="flex min-w-0 flex-col-reverse justify-end">
            <dt className="text-small text-muted" title={figureTitle(figure)}>
              {figure.label}
            </dt>
            <dd className="m-0">
              <FigureValue figure={figure} funnel={funnel} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** "+375 (+12%) on before". What may not be compared is left to the panel that gives the reason. */
function ChangeSince({ figure, funnel, before }: { figure: Figure; funnel: Funnel; before: Funnel }) {
  const pair = pairOf(figure, funnel, before)
  if (pair.kind === 'not-compared') return null
  return (
    <span title={`${formatValue(pair.before, figure.unit)} in the window of the same length before`}>
      {differenceText(figure, pair)}
      <span className="sr-only"> against the window before</span>
    </span>
  )
}

/** The stage's count with its unit, leading to the callbacks it counted where the API can list them. */
function StageCount({ stage, funnel, window }: Omit<StageListProps, 'before'> & { stage: Stage }) {
  const reading = readFigure(stage.count, funnel)
  const words = (
    <>
      <span className="text-title font-semibold">{reading.text}</span>{' '}
      <span className={`text-small ${reading.kind === 'invalid' ? 'text-red' : 'text-muted'}`}>
        {reading.remark ?? stage.count.unit}
      </span>
    </>
  )
  if (stage.leadsTo === null || reading.kind !== 'recorded') return words
  return (
    <AppLink
      to={callbacksLink(window, { filteredOut: stage.leadsTo === 'filtered-out' })}
      title="Show these callbacks"
      aria-label={`${reading.text} ${reading.remark ?? stage.count.unit}: show these callbacks, ${stage.title}`}
      className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
    >
      {words}
    </AppLink>
  )
}
