import { describe, expect, it } from 'vitest'
import type { RequestRecord } from '~/api/request-journal'
import { type DiagnosticsSource, diagnosticsOf } from './diagnostics'
import { diagnosticsMarkdown } from './diagnostics-markdown'

const NOW_MS = Date.parse('2026-11-20T15:04:00Z')

const RECORD: RequestRecord = {
  path: '/callbacks',
  question: 'entity_number=…&page_size=100',
  askedAtMs: NOW_MS - 5000,
  waitedMs: 3,
  tookMs: 84,
  attempts: 1,
  statuses: [200],
  requestId: 'r-1',
  ending: 'answered',
  answer: { requestId: 'r-1', timingsMs: { total: 7.3, db: 5 }, rowCount: 100, rejected: [] },
}

function source(over: Partial<DiagnosticsSource> = {}): DiagnosticsSource {
  return {
    version: '0.1.0, commit e86c14c',
    config: {
      label: 'Production',
      api: { baseUrl: '/public-api', scopes: ['api://neo/access_as_user'], developerKey: false },
      auth: { clientId: 'client-1', authority: 'https://login.example/t', knownAuthorities: [], authorityMetadata: null },
      tokenRenewalOffsetSeconds: null,
      links: { ticket: 'https://psa.example/{entity_number}', workflow: null },
    },
    baseUrl: '/public-api',
    budget: { limit: 1200, remaining: 60, resetAtMs: NOW_MS + 30_000, waitingUntilMs: null },
    pace: { inFlight: 1, queued: 0 },
    requests: [RECORD],
    requestCount: 1,
    nowMs: NOW_MS,
    skewMs: -4000,
    zone: 'America/New_York',
    tenantZone: null,
    browser: {
      agent: 'Browser/1',
      zone: 'America/New_York',
      languages: ['en-GB'],
      isOnline: true,
      origin: 'https://callbacks.example',
      path: '/story',
      size: '1280 × 800',
    },
    ...over,
  }
}

const markdownOf = (over: Partial<DiagnosticsSource> = {}) => diagnosticsMarkdown(diagnosticsOf(source(over)))

describe('diagnostics', () => {
  it('say build, configuration, rate limit and browser in lines that read as plain text', () => {
    const text = markdownOf()
    expect(text).toContain('Taken at 2026-11-20 10:04:00 (America/New_York), 2026-11-20T15:04:00.000Z.')
    expect(text).toContain('- Version: 0.1.0, commit e86c14c\n')
    expect(text).toContain('- Scopes: `api://neo/access_as_user`\n')
    expect(text).toContain('- Remaining: 60\n')
    expect(text).toContain('- Loading of whole windows: waits 492 ms before each request\n')
    expect(text).toContain('- Clock of the API: 4 s behind ours\n')
    expect(text).not.toContain('Known authorities')
  })

  it('say of each request when, what, how it ended, how long it took here and there, and its id', () => {
    const failed: RequestRecord = { ...RECORD, ending: 'server', attempts: 4, statuses: [503, 503, 500, 502], waitedMs: 4200, requestId: null, answer: null }
    const text = markdownOf({ requests: [failed, RECORD], requestCount: 70 })
    expect(text).toContain('## Requests: the last 2 of 70')
    expect(text).toContain(
      '| 2026-11-20 10:03:55 | `GET /callbacks?entity_number=…&page_size=100` | 200 | 84 ms | – | total 7.3 ms, db 5 ms | 100 rows | r-1 |',
    )
    expect(text).toContain('| 503, 503, 500, 502 · the API failed · 4 tries | 84 ms | 4.2 s | – | – | – |')
  })

  it('list unreadable rows with their path, counted, the first hundred of many', () => {
    const rejected = Array.from({ length: 120 }, (_, position) => ({
      position,
      callbackId: position === 0 ? null : `cb-${position}`,
      problem: 'workflow_matches.3.matched: is missing',
      sent: { found: '"Mrs. Smith"', row: '{"entity_number":"T20261120.0042"}' },
    }))
    const answer = { requestId: 'r-1', timingsMs: {}, rowCount: 200, rejected }
    const text = markdownOf({ requests: [{ ...RECORD, answer }] })
    expect(text).toContain('## Unreadable rows: 120 of 200 rows that these requests brought')
    expect(text).toContain('| r-1 | row 1 of the answer | `workflow_matches.3.matched: is missing` |')
    expect(text).toContain('| r-1 | cb-99 |')
    expect(text).toContain('And 20 more.')
    // What a row held may be a customer's: it is shown beside the callbacks, and never handed on from here.
    expect(text).not.toMatch(/Smith|T20261120/)
  })

  it('let nothing that a server says be markup, turn the line around or be endless', () => {
    const answer = { requestId: null, timingsMs: { 'a|b<script>': 1 }, rowCount: null, rejected: [] }
    const text = markdownOf({ requests: [{ ...RECORD, requestId: `‮${'x'.repeat(100_000)}`, answer }] })
    const line = text.split('\n').find((one) => one.startsWith('| 2026')) ?? ''
    expect(line).toContain('`a\\|b<script> 1 ms`')
    expect(line).toContain('[character U+202E]')
    expect(line.length).toBeLessThan(700)
  })
})
