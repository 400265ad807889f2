import { describe, expect, test } from 'vitest'
import { exampleCallback } from '~/audit/example-audit'
import { comparedCallbacks } from './compared'

const callbacks = ['a', 'b', 'c', 'd'].map((callbackId) => exampleCallback({ callbackId }))
const NOTHING = { from: null, to: null, open: null }
const pair = (asked: Partial<typeof NOTHING | Record<'from' | 'to' | 'open', string>>) => {
  const { before, after, problem } = comparedCallbacks(callbacks, { ...NOTHING, ...asked })
  return [before?.callbackId ?? null, after?.callbackId ?? null, problem]
}

describe('the two callbacks that are compared', () => {
  test('are the newest and the one before it while nothing is said', () => {
    expect(pair({})).toEqual(['c', 'd', null])
  })

  test('are the opened one and the one before it', () => {
    expect(pair({ open: 'b' })).toEqual(['a', 'b', null])
    expect(pair({ open: 'a' })).toEqual([null, 'a', 'none-before'])
  })

  test('are those of the link, the older one first however they were picked', () => {
    expect(pair({ from: 'a', to: 'c' })).toEqual(['a', 'c', null])
    expect(pair({ from: 'c', to: 'a' })).toEqual(['a', 'c', null])
    expect(pair({ from: 'a', open: 'c' })).toEqual(['a', 'c', null])
    expect(pair({ from: 'b', open: 'b' })).toEqual(['b', 'd', null])
    expect(pair({ to: 'b' })).toEqual(['a', 'b', null])
  })

  test('are none where one of the link is not loaded, or both are the same', () => {
    expect(comparedCallbacks(callbacks, { ...NOTHING, from: 'gone' })).toMatchObject({
      missing: ['gone'],
      problem: 'missing',
    })
    expect(pair({ from: 'b', to: 'b' })).toEqual(['b', 'b', 'same'])
  })
})
