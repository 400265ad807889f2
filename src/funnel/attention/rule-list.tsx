import { useState } from 'react'
import { Button } from '~/ui/button'
import { businessHoursWords } from './business-hours'
import { HoursFields } from './hours-fields'
import { NumberField } from './number-field'
import type { Judgement, RuleId } from './rule'
import { RULE_MEANINGS, RULE_TITLES } from './rule-words'
import { DEFAULT_THRESHOLDS, type NumberThreshold, readNumberThreshold, type Thresholds } from './thresholds'

/** The threshold of each rule with what its field is called; business hours have fields of their own. */
const FIELDS: Record<Exclude<RuleId, 'hours'>, { name: NumberThreshold; label: string }> = {
  cap: { name: 'capExhaustedTimes', label: 'Times exhausted, at least' },
  psa: { name: 'psaFailurePct', label: 'Failed calls, above %' },
  delivery: { name: 'deliveryP95Seconds', label: 'Delivery p95, above seconds' },
  useful: { name: 'usefulFallPct', label: 'Fall, at least % of itself' },
  filtered: { name: 'filteredRisePoints', label: 'Rise, at least points' },
}

const RESULTS: Record<Judgement['result'], { words: string; look: string }> = {
  found: { words: 'Needs a look', look: 'text-amber' },
  clear: { words: 'In order', look: 'text-muted' },
  waiting: { words: 'Not judged yet', look: 'text-muted' },
  'not judged': { words: 'Not judged', look: 'text-muted' },
}

type RuleListProps = {
  judgements: readonly Judgement[]
  thresholds: Thresholds
  /** "in the tenant’s zone (America/Chicago)" */
  hoursZone: string
  onThresholdsChange: (thresholds: Thresholds) => void
}

/** Every rule with its numbers, its result and its threshold, which can be set here. */
export function RuleList({ judgements, thresholds, hoursZone, onThresholdsChange }: RuleListProps) {
  // The usual numbers also take the place of what was typed and could not be used.
  const [resets, setResets] = useState(0)
  const change = (part: Partial<Thresholds>) => onThresholdsChange({ ...thresholds, ...part })
  return (
    <>
      <ul key={resets} aria-label="Rules" className="m-0 mt-2 list-none p-0">
        {judgements.map(({ rule, result, words }) => (
          <li key={rule} className="flex flex-wrap gap-x-6 gap-y-2 border-t border-line py-2">
            <div className="min-w-64 flex-1">
              <h3 className="m-0 text-body font-medium">{RULE_TITLES[rule]}</h3>
              <p className="m-0 max-w-200 text-pretty">
                <span className={`font-semibold ${RESULTS[result].look}`}>{RESULTS[result].words}.</span> {words}
              </p>
              <p className="m-0 max-w-200 text-small text-pretty text-muted">
                {RULE_MEANINGS[rule]}
                {rule === 'hours' ? ` Business hours: ${businessHoursWords(thresholds.businessHours)} ${hoursZone}.` : null}
              </p>
            </div>
            {rule === 'hours' ? (
              <HoursFields hours={thresholds.businessHours} onChange={(businessHours) => change({ businessHours })} />
            ) : (
              <NumberField
                label={FIELDS[rule].label}
                value={thresholds[FIELDS[rule].name]}
                read={(text) => readNumberThreshold(FIELDS[rule].name, text)}
                onChange={(value) => change({ [FIELDS[rule].name]: value })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2 print:hidden">
        <Button
          onClick={() => {
            setResets(resets + 1)
            onThresholdsChange(DEFAULT_THRESHOLDS)
          }}
        >
          Back to the usual numbers
        </Button>
        <span className="text-small text-muted">
          A number applies when its field is left or Enter is pressed, and is kept in the link.
        </span>
      </div>
    </>
  )
}
