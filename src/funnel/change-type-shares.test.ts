import { describe, expect, it } from 'vitest'
import { changeTypeShares } from './change-type-shares'
import { readFunnel } from './funnel-fixture'

const shares = (callbacks: object) => changeTypeShares(readFunnel({ callbacks }).callbacks)

describe('the shares of the change types', () => {
  it('come most frequent first, of all that was received', () => {
    const { shares: rows, remainder } = shares({ received: 40, by_change_type: { CREATE: 10, UPDATE: 30 } })
    expect(rows).toEqual([
      { changeType: 'UPDATE', count: 30, percent: 75 },
      { changeType: 'CREATE', count: 10, percent: 25 },
    ])
    expect(remainder).toBe(0)
  })

  it('keep the difference where they do not add up to what was received', () => {
    expect(shares({ received: 50, by_change_type: { CREATE: 10, UPDATE: 30 } }).remainder).toBe(10)
    expect(shares({ received: 35, by_change_type: { CREATE: 10, UPDATE: 30 } }).remainder).toBe(-5)
  })

  it('have no percentage where what was received is null or zero', () => {
    expect(shares({ received: null, by_change_type: { CREATE: 1 } })).toEqual({
      shares: [{ changeType: 'CREATE', count: 1, percent: null }],
      remainder: null,
    })
    expect(shares({ received: 0, by_change_type: { CREATE: 0 } }).shares[0]?.percent).toBeNull()
  })

  it('take a comma-joined tuple for the type it names', () => {
    const { shares: rows } = shares({ received: 3, by_change_type: { 'CREATE,PSA,An entity was created': 1, CREATE: 2 } })
    expect(rows).toEqual([{ changeType: 'CREATE', count: 3, percent: 100 }])
  })
})
