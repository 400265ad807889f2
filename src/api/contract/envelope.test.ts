import { describe, expect, it } from 'vitest'
import { readErrorEnvelope, readMeta } from './envelope'

describe('the meta of an answer', () => {
  it('may lack all that is optional, and more', () => {
    expect(readMeta({})).toEqual({
      request_id: null,
      timings_ms: {},
      pagination: undefined,
      warnings: [],
    })
  })

  it('with parts of a wrong shape keeps the other parts', () => {
    const meta = readMeta({
      request_id: 'r',
      timings_ms: 'fast',
      pagination: { has_more: true, next_cursor: 5 },
      warnings: [null],
    })
    expect(meta).toEqual({
      request_id: 'r',
      timings_ms: {},
      pagination: { has_more: true, next_cursor: null },
      warnings: [],
    })
  })
})

describe('the error envelope', () => {
  it('may have a null request id and no details', () => {
    const read = readErrorEnvelope({ error: { code: 'x', message: 'y' }, meta: { request_id: null } })
    expect(read).toEqual({ code: 'x', message: 'y', details: null, requestId: null })
  })

  it('is none without a code and a message', () => {
    expect(readErrorEnvelope({ error: { message: 'y' } })).toBeNull()
    expect(readErrorEnvelope('<html>')).toBeNull()
  })
})
