import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { summaryMarkdown } from './summary-markdown'

const SUMMARY = {
  funnel: readFunnel(),
  window: '2026-11-19 15:04 – 2026-11-20 15:04, UTC',
  sentence: 'Between then and now, 3,412 callbacks came in.',
  findings: ['The concurrency cap was exhausted 3 times.'],
  changes: ['PSA calls: 2,598, up from 1,200 in the 24 hours before (+117%).'],
  pageUrl: 'https://explorer.example/funnel?since=2026-11-19T15:04:00Z&until=2026-11-20T15:04:00Z',
}

describe('the summary as Markdown', () => {
  it('has the sentence, the stages with their units, what needs a look, what changed, and the link', () => {
    expect(summaryMarkdown(SUMMARY)).toBe(`**Callback funnel, 2026-11-19 15:04 – 2026-11-20 15:04, UTC**

Between then and now, 3,412 callbacks came in.

| Stage | Number | Unit |
| --- | ---: | --- |
| Received | 3,412 | callbacks |
| Filtered out | 911 | callbacks |
| Concurrency cap | 3 | times exhausted |
| Events processed | 2,480 | events |
| Workflows finished | 812 | workflows |
| PSA calls | 2,598 | calls |

**Needs a look**

- The concurrency cap was exhausted 3 times.

**Compared with before**

- PSA calls: 2,598, up from 1,200 in the 24 hours before (+117%).

<https://explorer.example/funnel?since=2026-11-19T15:04:00Z&until=2026-11-20T15:04:00Z>
`)
  })

  it('tells null from zero, and what is invalid', () => {
    const funnel = readFunnel({
      callbacks: { received: null, filtered_out: -2 },
      concurrency_cap: { exhausted_count: 0 },
    })
    const text = summaryMarkdown({ ...SUMMARY, funnel })
    expect(text).toContain('| Received | not recorded | callbacks |')
    expect(text).toContain('| Filtered out | -2 (as received, invalid) | callbacks |')
    expect(text).toContain('| Concurrency cap | 0 | times exhausted |')
  })

  it('lets no markup out of a sentence, and has no empty list', () => {
    const text = summaryMarkdown({ ...SUMMARY, findings: ['a | b\n# [c](d) <e>'], changes: [] })
    expect(text).toContain(String.raw`- a \| b\[line break\]\# \[c\](d) \<e\>`)
    expect(text).not.toContain('Compared with before')
  })
})
