import type { Comparison, Match } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import type { Source } from './source'
import { type Subject, subjectOf } from './subject'

/** Records that would break out of a note, a table or a shell if they could; for the tests beside it. */
const HOSTILE_VALUES: Partial<Comparison>[] = [
  { fieldName: 'title', ruleValue: '`code` ``more``', fieldValue: '**bold** [click](https://evil.example) <b>' },
  { fieldName: 'note\n# heading', ruleValue: 'a\r\n- b', fieldValue: '\u202Etxt.exe\u200B' },
  { fieldName: 'summary|cell', ruleValue: '=HYPERLINK("https://evil.example")', fieldValue: "'; rm -rf / #" },
]

export const API: Source = {
  kind: 'api',
  pageOrigin: 'https://explorer.example',
  apiUrl: 'https://explorer.example/public-api',
}

export function hostileSubject(): Subject {
  const match: Match = exampleMatch({
    workflowName: 'Reset ](https://evil.example)\n`rm`',
    matchReason: 'Because: **title** was\n“**bold** [click](https://evil.example) <b>”',
    details: exampleDetails({ comparisons: HOSTILE_VALUES.map((values) => exampleComparison(values)) }),
  })
  const callback = exampleCallback({
    callbackId: "cb-1'\n`id`",
    entityNumber: "T1'$(reboot)",
    workflowMatches: [match],
  })
  return subjectOf({ callback, workflow: match, zone: 'America/Chicago', requestId: 'req_1', source: API })
}
