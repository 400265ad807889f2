import { useState } from 'react'
import { sliceWords } from '~/funnel/window-words'
import type { TimeWindow } from '~/lib/window'
import { AppLink } from '~/ui/app-link'
import { Icon } from '~/ui/icons'
import type { Finding } from './rule'
import { RULE_TITLES } from './rule-words'

const FEW = 3
const LINK = 'inline-block min-h-6 py-0.5 underline decoration-line-strong underline-offset-3 hover:decoration-accent'

type FindingLineProps = {
  finding: Finding
  zone: string
  /** The path of this page over another window. */
  linkOver: (window: TimeWindow) => string
}

export function FindingLine({ finding, zone, linkOver }: FindingLineProps) {
  const { rule, sentence, tone, slices, slicesRemark, callbacksLink, callbacksOf } = finding
  const [isUnfolded, setUnfolded] = useState(false)
  const shown = isUnfolded ? slices : slices.slice(0, FEW)
  const more = slices.length - FEW
  return (
    <li className="flex gap-2 border-t border-line py-0.5 first:border-t-0 print:py-0.5">
      <Icon name="warning" className={`mt-0.5 ${tone === 'red' ? 'text-red' : 'text-amber'}`} />
      <div className="min-w-0">
        <p className="m-0 text-pretty">
          <strong className={`font-semibold ${tone === 'red' ? 'text-red' : 'text-amber'}`}>{RULE_TITLES[rule]}.</strong> {sentence}
        </p>
        <p className="m-0 flex min-h-5 flex-wrap gap-x-3 text-muted print:hidden">
          {callbacksLink ? (
            <AppLink to={callbacksLink} className={LINK}>
              {callbacksOf === 'window' || slices.length === 1 ? 'Show the callbacks' : 'Show the worst slice’s callbacks'}
            </AppLink>
          ) : null}
          {shown.map((slice) => (
            <span key={slice.sinceMs} className="whitespace-nowrap">
              <AppLink to={linkOver(slice)} className={LINK}>
                Show {sliceWords(slice, zone)}
              </AppLink>{' '}
              <span className="text-small">{slice.words}</span>
            </span>
          ))}
          {more > 0 ? (
            <button
              type="button"
              aria-expanded={isUnfolded}
              className="border-0 bg-transparent p-0 text-muted underline decoration-dotted underline-offset-3 hover:text-ink"
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {isUnfolded ? `Only the worst ${FEW}` : `and ${more} more`}
            </button>
          ) : null}
          {slicesRemark ? <span>{slicesRemark}</span> : null}
        </p>
      </div>
    </li>
  )
}
