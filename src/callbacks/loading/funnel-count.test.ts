import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import { Funnel } from '~/api/contract/funnel'
import { funnelCountOf, isCounted } from './funnel-count'

const asked = { sinceMs: Date.UTC(2026, 10, 19, 15), untilMs: Date.UTC(2026, 10, 20, 15) }
const window = { ...EMPTY_FILTER, ...asked }
const funnel = Funnel.parse({
  window: { since: '2026-11-19T15:00:00Z', until: '2026-11-20T15:00:00Z', timezone: 'UTC' },
  callbacks: { received: 3412, filtered_out: 911, by_change_type: { UPDATE: 3010 } },
  concurrency_cap: {},
  events_processed: {},
  workflows_triggered: {},
  psa_api: {},
})

describe('a question that the funnel counts', () => {
  it('is a window, or of one what was filtered out, or one change type', () => {
    expect(isCounted(window)).toBe(true)
    expect(isCounted({ ...window, filteredOnly: true })).toBe(true)
    expect(isCounted({ ...window, changeTypes: ['UPDATE'] })).toBe(true)
  })

  it('is none with anything else', () => {
    expect(isCounted({ ...window, sinceMs: null })).toBe(false)
    expect(isCounted({ ...window, changeTypes: ['UPDATE', 'CREATE'] })).toBe(false)
    expect(isCounted({ ...window, changeTypes: ['UPDATE'], filteredOnly: true })).toBe(false)
    for (const field of ['entityNumber', 'entityType', 'entityId', 'workflowId'] as const) {
      expect(isCounted({ ...window, [field]: '7' })).toBe(false)
    }
  })
})

describe('the funnel’s count of it', () => {
  it('is the one for the question', () => {
    expect(funnelCountOf(window, asked, funnel)).toBe(3412)
    expect(funnelCountOf({ ...window, filteredOnly: true }, asked, funnel)).toBe(911)
    expect(funnelCountOf({ ...window, changeTypes: ['UPDATE'] }, asked, funnel)).toBe(3010)
  })

  it('is not known for a change type that it does not name, nor where it answered for another window', () => {
    expect(funnelCountOf({ ...window, changeTypes: ['DELETE'] }, asked, funnel)).toBeNull()
    expect(funnelCountOf(window, { ...asked, sinceMs: asked.sinceMs - 3_600_000 }, funnel)).toBeNull()
  })
})
