import { describe, expect, test } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import { coversEntity, sentFilter } from './asked-filter'

describe('what the API is sent', () => {
  test('leaves the workflow out beside an entity, whose other callbacks are part of the answer', () => {
    const asked = { ...EMPTY_FILTER, entityNumber: 'T1', workflowId: '7' }
    expect(sentFilter(asked)).toEqual({ ...EMPTY_FILTER, entityNumber: 'T1' })
    expect(sentFilter({ ...EMPTY_FILTER, entityType: 'ticket', entityId: '1', workflowId: '7' }).workflowId).toBeNull()
  })

  test('keeps the workflow in a window, where it is a filter', () => {
    const window = { ...EMPTY_FILTER, sinceMs: 1, workflowId: '7' }
    expect(sentFilter(window)).toBe(window)
  })

  test('is all of an entity only where nothing narrows it', () => {
    const whole = { ...EMPTY_FILTER, entityNumber: 'T1' }
    expect(coversEntity(whole)).toBe(true)
    expect(coversEntity({ ...whole, changeTypes: ['UPDATE'] })).toBe(false)
    expect(coversEntity({ ...whole, sinceMs: 1 })).toBe(false)
    expect(coversEntity({ ...whole, filteredOnly: true })).toBe(false)
    expect(coversEntity({ ...whole, workflowId: '7' })).toBe(false)
    expect(coversEntity({ ...EMPTY_FILTER, sinceMs: 1 })).toBe(false)
  })
})
