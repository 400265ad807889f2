import { describe, expect, it } from 'vitest'
import { Callback } from '~/api/contract/callback'
import { wireCallback, wireMatch } from '~/api/wire-callback-fixture'
import { rowsToCsv, rowsToJson } from './callback-export'

const callback = Callback.parse(
  wireCallback({
    entity_number: '=HYPERLINK("http://evil")',
    error_message: 'Said "no", twice',
    started_workflow_ids: [101],
    workflow_matches: [
      wireMatch({ matched: true, match_details: null }),
      wireMatch({ workflow_id: 102, workflow_name: 'B' }),
    ],
  }),
)

describe('the CSV of rows', () => {
  const [heading = '', line = '', end] = rowsToCsv([callback], 'America/Chicago').split('\r\n')

  it('names the zone, has the time in it and in UTC', () => {
    expect(heading).toContain('created_in_psa_at (America/Chicago),created_in_psa_at (UTC)')
    expect(line).toContain('2026-11-20 08:05:09,2026-11-20T14:05:09.123Z,2026-11-20T14:05:39.000Z,29.877')
    expect(end).toBe('')
  })

  it('quotes what needs it and defuses what a spreadsheet would run', () => {
    expect(line).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(line).toContain('"Said ""no"", twice"')
  })

  it('names the workflows and counts the categories', () => {
    expect(line).toContain('101 Password reset')
    expect(line).toContain('not recorded 1; ticket_filter_mismatch 1')
  })
})

describe('the JSON of rows', () => {
  it('has the API’s field names and reads back as the same callback', () => {
    const read: unknown = JSON.parse(rowsToJson([callback]))
    expect(Array.isArray(read) && Callback.parse(read[0])).toEqual(callback)
    expect(read).toMatchObject([
      { callback_id: 'cb-1', started_workflow_ids: [101], workflow_matches: [{ workflow_id: 101 }, {}] },
    ])
  })
})
