import { describe, expect, test } from 'vitest'
import { exampleCallback, exampleMatch } from '~/audit/example-audit'
import { requestCurl } from './curl'
import { API, hostileSubject } from './hostile-subject'
import { masked } from './mask'
import { permalinkOf } from './permalink'
import { subjectOf } from './subject'

const given = { zone: 'America/Chicago', requestId: 'req_1', source: API }

function linkOf(callback: Partial<ReturnType<typeof exampleCallback>>) {
  const link = permalinkOf(subjectOf({ ...given, callback: exampleCallback(callback) }))
  return Object.fromEntries(new URL(link ?? '').searchParams)
}

describe('a permalink', () => {
  test('asks by number, up to the end of processing, and opens the callback', () => {
    expect(linkOf({})).toEqual({ number: 'T20261120.0042', until: '2026-11-20T14:05:00Z', open: 'cb-1' })
  })

  test('asks by entity where there is no number', () => {
    expect(linkOf({ entityNumber: null })).toMatchObject({ type: 'ticket', id: '4711', open: 'cb-1' })
  })

  test('has no end while the callback is being processed', () => {
    expect(linkOf({ finishedProcessingAtMs: null })).toEqual({ number: 'T20261120.0042', open: 'cb-1' })
  })

  test('asks by a narrow window where nothing names an entity, and where values are masked', () => {
    const window = { since: '2026-11-20T13:52:00Z', until: '2026-11-20T14:05:00Z', open: 'cb-1' }
    expect(linkOf({ entityNumber: null, entityType: 'unknown' })).toEqual(window)
    const callback = exampleCallback()
    expect(permalinkOf(masked(subjectOf({ ...given, callback })))).toBe(
      `https://explorer.example/callbacks?${new URLSearchParams(window)}`,
    )
  })

  test('has an end after its start even where the clocks disagree', () => {
    const finishedProcessingAtMs = Date.UTC(2026, 10, 20, 13, 0)
    const { since, until } = linkOf({ entityNumber: null, entityId: '', finishedProcessingAtMs })
    expect(since).toBe('2026-11-20T12:50:00Z')
    expect(until).toBe('2026-11-20T14:04:00Z')
  })
})

describe('a curl request', () => {
  test('asks the API for the callback again, with a placeholder for the token', () => {
    const workflow = exampleMatch()
    const callback = exampleCallback({ workflowMatches: [workflow] })
    expect(requestCurl(subjectOf({ ...given, callback, workflow }))).toMatchInlineSnapshot(`
      "# Fetches callback cb-1 again, among others. Put your own token in the place of <token>.
      # Created in PSA: 2026-11-20 08:02:00 UTC−06:00 (America/Chicago), 2026-11-20 14:02:00 UTC
      # Request id of the answer it was read from: req_1
      # Link: https://explorer.example/callbacks?number=T20261120.0042&until=2026-11-20T14%3A05%3A00Z&open=cb-1&match=7
      curl 'https://explorer.example/public-api/callbacks?entity_number=T20261120.0042&until=2026-11-20T14%3A05%3A00.000Z&page_size=200' \\
        --header 'Authorization: Bearer <token>' \\
        --header 'Accept: application/json'
      "
    `)
  })

  test('keeps whatever was recorded on comment lines or percent-encoded inside the quotes', () => {
    const lines = (requestCurl(hostileSubject()) ?? '').trimEnd().split('\n')
    const command = lines.filter((line) => !line.startsWith('# '))
    expect(command).toHaveLength(3)
    expect(command[0]).toMatch(/^curl '[^' `$]*' \\$/)
  })

  test('names no entity where values are masked', () => {
    const text = requestCurl(masked(subjectOf({ ...given, callback: exampleCallback() })))
    expect(text).not.toMatch(/T20261120|4711/)
    expect(text).toContain('since=2026-11-20T13%3A52%3A00.000Z&until=2026-11-20T14%3A05%3A00.000Z')
  })

  test('is not there for a callback from a file', () => {
    const source = { kind: 'file' as const, fileName: 'a.jsonl.gz', savedAtMs: 0 }
    expect(requestCurl(subjectOf({ ...given, source, callback: exampleCallback() }))).toBeNull()
  })
})
