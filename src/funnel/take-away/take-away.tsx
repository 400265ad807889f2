import { use } from 'react'
import type { FunnelAnswer } from '~/api/funnel-query'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import { funnelLines } from '~/funnel/funnel-csv'
import { csvText } from '~/lib/csv'
import { downloadText } from '~/lib/download'
import { Button } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'
import { Icon } from '~/ui/icons'
import { AnswerFacts } from './answer-facts'
import { comparisonSentences } from './comparison-sentences'
import { fileName } from './file-name'
import { summaryMarkdown } from './summary-markdown'

type TakeAwayProps = {
  answer: FunnelAnswer
  earlier: readonly EarlierAnswer[]
  /** IANA id in which times are shown. */
  zone: string
  sentence: string
  /** The sentences of the attention list as it is by now. */
  findings: () => readonly string[]
}

/** The whole answer for somebody who is not on this page. */
export function TakeAway({ answer, earlier, zone, sentence, findings }: TakeAwayProps) {
  const taken = use(AnswerFacts)
  const summary = () =>
    summaryMarkdown({
      funnel: answer.funnel,
      window: taken?.facts.window ?? '',
      sentence,
      findings: findings(),
      changes: comparisonSentences(answer.funnel, earlier),
      pageUrl: window.location.href,
    })
  return (
    <div className="flex flex-wrap gap-1 print:hidden">
      <CopyButton text={summary} label="Copy summary" withWords disabled={!taken} />
      <Button
        icon={<Icon name="download" />}
        disabled={!taken}
        title="Every number, also of the windows before, as a table"
        onClick={() => {
          if (!taken) return
          const text = csvText(funnelLines(answer, taken.window, zone, earlier))
          downloadText(fileName('numbers', taken.window, 'csv'), text, 'text/csv')
        }}
      >
        CSV
      </Button>
      <Button icon={<Icon name="print" />} onClick={() => window.print()}>
        Print
      </Button>
    </div>
  )
}
