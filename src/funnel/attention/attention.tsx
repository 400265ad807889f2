import { useState } from 'react'
import { type FunnelSlices, useArrivedSlices } from '~/funnel/trend/use-slice-run'
import type { TimeWindow } from '~/lib/window'
import { resolveZone } from '~/lib/zone'
import { Panel } from '~/ui/panel'
import { FindingLine } from './finding-line'
import { judgeRules } from './findings'
import type { AttentionInput, Judgement } from './rule'
import { RuleList } from './rule-list'
import { countedRules, RULE_TITLES } from './rule-words'
import type { Thresholds } from './thresholds'

type AttentionProps = {
  question: Omit<AttentionInput, 'slices'>
  asked: FunnelSlices
  /** The path of this page over another window. */
  linkOver: (window: TimeWindow) => string
  onThresholdsChange: (thresholds: Thresholds) => void
}

/** What needs a look by plain rules, each with its numbers, its threshold and a way to what is behind it. */
export function Attention({ question, asked, linkOver, onThresholdsChange }: AttentionProps) {
  const { funnel, window, thresholds, zone } = question
  const { slices } = useArrivedSlices(asked)
  const judgements = judgeRules({ ...question, slices })
  const { known, name } = resolveZone(funnel.window.timezone)
  return (
    <Panel title="Attention">
      <Findings key={`${window.sinceMs} ${window.untilMs} ${slices.length}`} judgements={judgements} zone={zone} linkOver={linkOver} />
      <details className="mt-1 print:hidden">
        <summary className="w-fit text-muted hover:text-ink">{countedRules(judgements.map(({ result }) => result))}</summary>
        <RuleList
          judgements={judgements}
          thresholds={thresholds}
          hoursZone={known ? `in the tenant’s zone (${name})` : `in UTC, since this browser does not know the tenant’s zone “${name}”`}
          onThresholdsChange={onThresholdsChange}
        />
      </details>
    </Panel>
  )
}

type FindingsProps = { judgements: readonly Judgement[]; zone: string; linkOver: (window: TimeWindow) => string }

/** The rules that found something or still wait, in the rules' order. What stands below stays in its place as they end. */
function Findings({ judgements, zone, linkOver }: FindingsProps) {
  const shown = judgements.filter(({ result }) => result === 'found' || result === 'waiting')
  const [reservedRem] = useState(() => heightRem(shown))
  return (
    <ul aria-label="Findings" className="sheet-lines m-0 list-none p-0 print:min-h-0!" style={{ minHeight: `${reservedRem}rem` }}>
      {shown.map(({ rule, result, findings, waitsFor }) =>
        result === 'waiting' ? (
          <li key={rule} className="h-7 truncate border-t border-line py-0.75 text-muted first:border-t-0">
            {RULE_TITLES[rule]}: {waitsFor}
          </li>
        ) : (
          findings.map((finding) => <FindingLine key={finding.id} finding={finding} zone={zone} linkOver={linkOver} />)
        ),
      )}
      {shown.length === 0 ? <li className="py-1">Nothing needs a look by these rules.</li> : null}
    </ul>
  )
}

/** As it is drawn where a sentence takes one line. */
function heightRem(shown: readonly Judgement[]): number {
  return shown.reduce((sum, { findings }) => sum + (findings.length > 0 ? 2.8125 * findings.length : 1.75), 0)
}
