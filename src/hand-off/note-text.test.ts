import { describe, expect, test } from 'vitest'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { API, hostileSubject } from './hostile-subject'
import { masked } from './mask'
import { noteMarkdown } from './note-markdown'
import { noteText } from './note-text'
import { subjectOf } from './subject'

const comparisons = [
  exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true }),
  exampleComparison({ ruleValue: 'triage' }),
  ...Array.from({ length: 25 }, (_, index) =>
    exampleComparison({ fieldName: 'companyID', ruleValue: 100 + index, fieldValue: 7 }),
  ),
]
const match = exampleMatch({ matchReason: 'queueID was Triage', details: exampleDetails({ comparisons }) })
const started = exampleMatch({ workflowId: '8', workflowName: 'Greeter', matched: true, details: exampleDetails({ category: 'matched' }) })
const manual = exampleMatch({ workflowId: '9', workflowName: 'By hand', details: exampleDetails({ category: 'manual_only' }) })
const callback = exampleCallback({ startedWorkflowIds: ['8'], workflowMatches: [match, started, manual] })
const given = { callback, zone: 'America/Chicago', requestId: 'req_1', source: API }

describe('a ticket note', () => {
  test('leads with the sentence, then the checks that did not hold, then what names the record', () => {
    expect(noteText(subjectOf({ ...given, workflow: match }))).toMatchInlineSnapshot(`
      "Did not start: its filter did not hold. Of 3 recorded checks 2 did not hold: queueID was “Triage” (the check asks for “triage”) and companyID was 7 (none of 25 listed values).

      Workflow “Password reset” on ticket T20261120.0042, change “Updated”.

      Checks that did not hold (2 of 3 recorded):
      - queueID: actual “Triage”; rule: equals “triage” (The two differ only in letter case.)
      - companyID: actual 7; rule: equals one of 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119 and 5 more

      Recorded reason: “queueID was Triage”

      What to look at (advice, not recorded): Compare the checks that did not hold with the entity as it was at that moment, then correct the filter or the entity. A filter may have alternatives and exceptions: not every check has to hold, and some may be meant not to.

      Workflow: “Password reset”, id 7
      Category: ticket_filter_mismatch
      Entity: ticket T20261120.0042, id 4711
      Change: Updated (UPDATE)
      Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      Finished processing: 2026-11-20 08:03:00 UTC−06:00 (America/Chicago), 2026-11-20 14:03:00 UTC
      State: PROCESSED
      Callback id: cb-1
      Matcher run id: run-1
      Request id: req_1
      Link: https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=7
      "
    `)
  })

  test('of a whole callback names the workflows by gate', () => {
    expect(noteText(subjectOf(given))).toMatchInlineSnapshot(`
      "Started 1 workflow: “Greeter”. Of the others 1 said no by rule and 1 was not for this event.

      Started (1):
      - “Greeter”: matched and started

      Rule said no (1):
      - “Password reset”: 2 of 3 checks did not hold: queueID and companyID

      Entity: ticket T20261120.0042, id 4711
      Change: Updated (UPDATE)
      Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      Finished processing: 2026-11-20 08:03:00 UTC−06:00 (America/Chicago), 2026-11-20 14:03:00 UTC
      State: PROCESSED
      Callback id: cb-1
      Matcher run id: run-1
      Request id: req_1
      Link: https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1
      "
    `)
  })

  test('of a workflow that was not evaluated says so', () => {
    const workflow = { workflowId: '70', workflowName: 'Onboarding' }
    const note = noteText(subjectOf({ ...given, workflow }))
    expect(note).toMatch(/^Not evaluated: the workflow is in none of this callback’s lists\.\n/)
    expect(note).toContain('match=70')
    expect(note).not.toContain('Recorded reason')
  })

  test('with masked values keeps what is equal equal', () => {
    expect(noteText(masked(subjectOf({ ...given, workflow: match })))).toMatchInlineSnapshot(`
      "Did not start: its filter did not hold. Of 3 recorded checks 2 did not hold: queueID was “‹value 5›” (the check asks for “‹value 4›”) and companyID was “‹value 7›” (none of 25 listed values).

      Workflow “Password reset” on ticket ‹value 1›, change “Updated”.

      Checks that did not hold (2 of 3 recorded):
      - queueID: actual “‹value 5›”; rule: equals “‹value 4›” (The two values differ only in letter case.)
      - companyID: actual “‹value 7›”; rule: equals one of “‹value 6›”, “‹value 8›”, “‹value 9›”, “‹value 10›”, “‹value 11›”, “‹value 12›”, “‹value 13›”, “‹value 14›”, “‹value 15›”, “‹value 16›”, “‹value 17›”, “‹value 18›”, “‹value 19›”, “‹value 20›”, “‹value 21›”, “‹value 22›”, “‹value 23›”, “‹value 24›”, “‹value 25›”, “‹value 26›” and 5 more

      Recorded reason: “queueID was ‹value 5›”

      What to look at (advice, not recorded): Compare the checks that did not hold with the entity as it was at that moment, then correct the filter or the entity. A filter may have alternatives and exceptions: not every check has to hold, and some may be meant not to.

      Workflow: “Password reset”, id 7
      Category: ticket_filter_mismatch
      Entity: ticket ‹value 1›, id ‹value 2›
      Change: Updated (UPDATE)
      Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      Finished processing: 2026-11-20 08:03:00 UTC−06:00 (America/Chicago), 2026-11-20 14:03:00 UTC
      State: PROCESSED
      Callback id: cb-1
      Matcher run id: run-1
      Request id: req_1
      Link: https://explorer.example/callbacks?since=2026-11-20T13%3A52%3A00Z&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=7
      Masked: Recorded values are masked; equal values have the same number.
      "
    `)
  })

  test('from a file has no link and says why', () => {
    const source = { kind: 'file' as const, fileName: 'monday.jsonl.gz', savedAtMs: Date.UTC(2026, 10, 21) }
    const note = noteText(subjectOf({ ...given, source, zone: 'UTC' }))
    expect(note).toContain('Link: none; read from the file “monday.jsonl.gz”, saved 2026-11-21 00:00:00 UTC.')
    expect(note).not.toContain('https://')
  })
})

describe('a hostile record', () => {
  test('stays on its own line in a plain note, with nothing that is not seen', () => {
    const note = noteText(hostileSubject())
    expect(note).toMatchInlineSnapshot(`
      "Did not start: its filter did not hold. Of 3 recorded checks 3 did not hold: title was “**bold** [click](https://evil.example) <b>” (the check asks for “\`code\` \`\`more\`\`”), note[line break]# heading was “[character U+202E]txt.exe[zero-width space]” (the check asks for “a[carriage return][line break]- b”) and summary|cell was “'; rm -rf / #” (the check asks for “=HYPERLINK("https://evil.example")”).

      Workflow “Reset ](https://evil.example)[line break]\`rm\`” on ticket T1'$(reboot), change “Updated”.

      Checks that did not hold (3 of 3 recorded):
      - title: actual “**bold** [click](https://evil.example) <b>”; rule: equals “\`code\` \`\`more\`\`”
      - note[line break]# heading: actual “[character U+202E]txt.exe[zero-width space]”; rule: equals “a[carriage return][line break]- b”
      - summary|cell: actual “'; rm -rf / #”; rule: equals “=HYPERLINK("https://evil.example")”

      Recorded reason: “Because: **title** was[line break]“**bold** [click](https://evil.example) <b>””

      What to look at (advice, not recorded): Compare the checks that did not hold with the entity as it was at that moment, then correct the filter or the entity. A filter may have alternatives and exceptions: not every check has to hold, and some may be meant not to.

      Workflow: “Reset ](https://evil.example)[line break]\`rm\`”, id 7
      Category: ticket_filter_mismatch
      Entity: ticket T1'$(reboot), id 4711
      Change: Updated (UPDATE)
      Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      Finished processing: 2026-11-20 08:03:00 UTC−06:00 (America/Chicago), 2026-11-20 14:03:00 UTC
      State: PROCESSED
      Callback id: cb-1'[line break]\`id\`
      Matcher run id: run-1
      Request id: req_1
      Link: https://explorer.example/callbacks?number=T1%27%24%28reboot%29&until=2026-11-20T14%3A05%3A00Z&open=cb-1%27%0A%60id%60&match=7
      "
    `)
    expect(note).not.toMatch(/[\u200B\u202E\r]/)
    expect(note).not.toMatch(/^(#|- b)/m)
  })

  test('is no markup in a Markdown note', () => {
    const note = noteMarkdown(hostileSubject())
    expect(note).toMatchInlineSnapshot(`
      "Did not start: its filter did not hold. Of 3 recorded checks 3 did not hold: \`title\` was \`“**bold** [click](https://evil.example) <b>”\` (the check asks for \`\`\`“\`code\` \`\`more\`\`”\`\`\`), \`note[line break]# heading\` was \`“[character U+202E]txt.exe[zero-width space]”\` (the check asks for \`“a[carriage return][line break]- b”\`) and \`summary|cell\` was \`“'; rm -rf / #”\` (the check asks for \`“=HYPERLINK("https://evil.example")”\`).

      Workflow \`\`“Reset ](https://evil.example)[line break]\`rm\`”\`\` on ticket \`T1'$(reboot)\`, change \`“Updated”\`.

      **Checks that did not hold (3 of 3 recorded)**

      - \`title\`: actual \`“**bold** [click](https://evil.example) <b>”\`; rule: equals \`\`\`“\`code\` \`\`more\`\`”\`\`\`
      - \`note[line break]# heading\`: actual \`“[character U+202E]txt.exe[zero-width space]”\`; rule: equals \`“a[carriage return][line break]- b”\`
      - \`summary|cell\`: actual \`“'; rm -rf / #”\`; rule: equals \`“=HYPERLINK("https://evil.example")”\`

      **Recorded reason:** \`“Because: **title** was[line break]“**bold** [click](https://evil.example) <b>””\`

      **What to look at (advice, not recorded):** Compare the checks that did not hold with the entity as it was at that moment, then correct the filter or the entity. A filter may have alternatives and exceptions: not every check has to hold, and some may be meant not to.

      - Workflow: \`\`“Reset ](https://evil.example)[line break]\`rm\`”\`\`, id \`7\`
      - Category: \`ticket_filter_mismatch\`
      - Entity: ticket \`T1'$(reboot)\`, id \`4711\`
      - Change: Updated (\`UPDATE\`)
      - Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      - Finished processing: 2026-11-20 08:03:00 UTC−06:00 (America/Chicago), 2026-11-20 14:03:00 UTC
      - State: \`PROCESSED\`
      - Callback id: \`\` cb-1'[line break]\`id\` \`\`
      - Matcher run id: \`run-1\`
      - Request id: \`req_1\`
      - Link: <https://explorer.example/callbacks?number=T1%27%24%28reboot%29&until=2026-11-20T14%3A05%3A00Z&open=cb-1%27%0A%60id%60&match=7>
      "
    `)
    // Outside of code spans nothing of it is left.
    const outside = note.replaceAll(/<https:\/\/explorer\.example\/[^>\s]*>/g, '').replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    expect(outside).not.toMatch(/evil|bold|<b>|heading|reboot|rm/)
    expect(note).not.toMatch(/[\u200B\u202E\r]/)
  })
})
