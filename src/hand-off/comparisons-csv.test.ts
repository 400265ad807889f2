import { describe, expect, test } from 'vitest'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { comparisonsCsv } from './comparisons-csv'
import { API, hostileSubject } from './hostile-subject'
import { recordJson } from './record-json'
import { subjectOf } from './subject'

const match = exampleMatch({
  details: exampleDetails({
    comparisons: [
      exampleComparison({ ruleValue: ['a', 1], fieldValue: null }),
      exampleComparison({ operator: 'in', ruleValue: -5, fieldValue: undefined }),
    ],
  }),
})
const unrecorded = exampleMatch({ workflowId: '8', details: null })
const callback = exampleCallback({ workflowMatches: [match, unrecorded] })
const given = { callback, zone: 'America/Chicago', requestId: 'req_1', source: API }

describe('the CSV of the checks', () => {
  test('has a line for each check with its times in both zones, its link and its ids', () => {
    expect(comparisonsCsv(subjectOf({ ...given, workflow: match }))).toMatchInlineSnapshot(`
      "workflow_id,workflow_name,matched,category,match_reason,field_name,operator,rule_value,field_value,is_match,created_in_psa_at (America/Chicago),created_in_psa_at (UTC),entity_number,entity_id,callback_id,request_id,link
      7,Password reset,false,ticket_filter_mismatch,Ticket did not match filter,queueID,'=,"[""a"",1]",null,false,2026-11-20 08:02:00 UTC−06:00,2026-11-20T14:02:00.000Z,T20261120.0042,4711,cb-1,req_1,https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=7
      7,Password reset,false,ticket_filter_mismatch,Ticket did not match filter,queueID,in,-5,,false,2026-11-20 08:02:00 UTC−06:00,2026-11-20T14:02:00.000Z,T20261120.0042,4711,cb-1,req_1,https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=7
      "
    `)
  })

  test('of a whole callback has every match, one without checks too', () => {
    const lines = comparisonsCsv(subjectOf(given)).trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toMatch(/^8,Password reset,false,,Ticket did not match filter,,,,,,/)
  })

  test('defuses what a spreadsheet would run', () => {
    expect(comparisonsCsv(hostileSubject())).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
  })
})

describe('the JSON of the record', () => {
  test('says where it came from, and has one workflow’s match alone', () => {
    const { about, callback: record } = JSON.parse(recordJson(subjectOf({ ...given, workflow: unrecorded })))
    expect(about).toMatchInlineSnapshot(`
      {
        "callback_id": "cb-1",
        "created_in_psa_at": {
          "in_zone": "2026-11-20 08:02:00 UTC−06:00",
          "utc": "2026-11-20T14:02:00.000Z",
          "zone": "America/Chicago",
        },
        "finished_processing_at": {
          "in_zone": "2026-11-20 08:03:00 UTC−06:00",
          "utc": "2026-11-20T14:03:00.000Z",
          "zone": "America/Chicago",
        },
        "link": "https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=8",
        "recorded_workflow_matches": 2,
        "request_id": "req_1",
        "values_masked": false,
        "workflow_id": "8",
        "workflow_name": "Password reset",
      }
    `)
    expect(record.workflow_matches).toEqual([expect.objectContaining({ workflow_id: '8', match_details: null })])
  })
})
