import { useState } from 'react'
import { valueText } from '~/audit/recorded-text'
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
          hoursZone={known ? `in the tenant’s zone (${name})` : `in UTC, since this browser does not know the tenant’s zone ${valueText(name)}`}
          onThresholdsChange={onThresholdsChange}
        />
      </details>
    </Panel>
  )
}

type FindingsProps = { judgements: readonly Judgement[]; zone: string; linkOver: (window: TimeWindow) => string }

/** The findings in the rules' order, and in one line what is still waited for. */
function Findings({ judgements, zone, linkOver }: FindingsProps) {
  const findings = judgements.flatMap((judgement) => judgement.findings)
  const waiting = judgements.filter(({ result }) => result === 'waiting')
  const [reservedRem] = useState(() => heightRem(findings.length, waiting.length))
  return (
    <ul aria-label="Findings" className="sheet-lines m-0 list-none p-0 print:min-h-0!" style={{ minHeight: `${reservedRem}rem` }}>
      {findings.map((finding) => (
        <FindingLine key={finding.id} finding={finding} zone={zone} linkOver={linkOver} />
      ))}
      {waiting.length > 0 ? (
        <li className="h-7 truncate border-t border-line py-0.75 text-muted first:border-t-0">
          {[...new Set(waiting.map(({ waitsFor }) => waitsFor))].join(', ')}: {waiting.map(({ rule }) => RULE_TITLES[rule]).join(', ')}
        </li>
      ) : null}
      {findings.length + waiting.length === 0 ? <li className="py-1">Nothing needs a look by these rules.</li> : null}
    </ul>
  )
}

/** With its links, which are as high as a finger wants them. */
const FINDING_REM = 3.0625
const LINE_REM = 1.75
/** So many more are usual at most. */
const FINDINGS_TO_COME = 2

/** Room for what is there and for what may come: what stands below stays in its place when the last slice is there. */
function heightRem(findings: number, waiting: number): number {
  return waiting > 0 ? FINDING_REM * (findings + Math.min(waiting, FINDINGS_TO_COME)) : FINDING_REM * findings + LINE_REM
}
