import { describe, expect, it } from 'vitest'
import { previousWindow } from '~/lib/window'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import { CALM, DAY } from './attention-fixture'
import { readPrevious } from './previous-window'

const window = previousWindow(DAY)
const funnel = { ...CALM, window: { ...CALM.window, ...window } }

function answered(changes: { warnings?: string[]; funnel?: typeof funnel } = {}): EarlierAnswer['result'] {
  return { kind: 'answered', answer: { funnel, warnings: [], requestId: null, timingsMs: {}, isSettled: true, ...changes } }
}

const read = (result: EarlierAnswer['result']) => readPrevious([{ id: 'previous', window, words: 'in the 24 hours before', result }])

describe('the previous window for the rules', () => {
  it('is what was answered for it', () => {
    expect(read(answered())).toEqual({ previous: funnel })
  })

  it('is none while it is loading, and where it was refused', () => {
    expect(read({ kind: 'loading' }).noPrevious).toEqual({ isLoading: true, words: 'still loading' })
    expect(read({ kind: 'refused', error: new Error('Too old.') }).noPrevious).toEqual({
      isLoading: false,
      words: 'the API gave no answer for it: Too old',
    })
    expect(readPrevious([]).previous).toBeNull()
  })

  it('is none where the answer is for another window, or began before the records', () => {
    const other = { ...funnel, window: { ...funnel.window, sinceMs: DAY.sinceMs, untilMs: DAY.untilMs } }
    expect(read(answered({ funnel: other })).noPrevious?.words).toBe('the API answered for another one')
    const warnings = ['There are records since 2026-11-19T00:00:00Z']
    expect(read(answered({ warnings })).noPrevious?.words).toBe('it began before the records do')
  })
})
