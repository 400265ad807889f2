import { describe, expect, it } from 'vitest'
import { noRows } from '~/api/columns/callback-rows'
import { callbackFrom, rowsOf } from '~/api/columns/rows-fixture'
import { wireCallback, wireMatch } from '~/api/wire-callback-fixture'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { wireRecord } from '~/audit/wire-record'
import { textBlob } from '~/lib/text-blob'
import { csvPieces, jsonPieces } from './callback-export'

const callback = callbackFrom(
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
  const [heading = '', line = '', end] = [...csvPieces(rowsOf([callback]), 'America/Chicago')].join('').split('\r\n')

  it('names the zone, has the time in it and in UTC', () => {
    expect(heading).toContain('created_in_psa_at (America/Chicago),created_in_psa_at (UTC)')
    expect(line).toContain('2026-11-20 08:05:09,2026-11-20T14:05:09.123Z,2026-11-20 08:05:39,2026-11-20T14:05:39.000Z,29.877')
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
    const read: unknown = JSON.parse([...jsonPieces(rowsOf([callback]))].join(''))
    expect(Array.isArray(read) && callbackFrom(read[0])).toEqual(callback)
    expect(read).toMatchObject([
      { callback_id: 'cb-1', started_workflow_ids: [101], workflow_matches: [{ workflow_id: 101 }, {}] },
    ])
  })

  it('is written piece by piece as JSON itself writes the whole list', () => {
    const random = seededRandom(5)
    const rows = Array.from({ length: 50 }, () => callbackFrom(JSON.parse(JSON.stringify(wireRecord(randomCallback(random))))))
    for (const some of [rows, rows.slice(0, 1), []]) {
      const text = [...jsonPieces(rowsOf(some))].join('')
      expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2))
      expect(JSON.parse(text)).toHaveLength(some.length)
    }
  })

  it('is whole as a file, however many pieces it came in', async () => {
    const rows = rowsOf(Array.from({ length: 2000 }, (_, index) => ({ ...callback, callbackId: `cb-${index}` })))
    const file = await textBlob(jsonPieces(rows), 'application/json')
    expect(file.type).toBe('application/json')
    expect(await file.text()).toBe([...jsonPieces(rows)].join(''))
    expect(await (await textBlob(jsonPieces(noRows()), 'application/json')).text()).toBe('[]')
  })
})
