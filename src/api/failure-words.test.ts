import { describe, expect, it } from 'vitest'
import { ApiFailure } from './failure'
import { failureWords } from './failure-words'

describe('what a person is told about a failure', () => {
  it('is what the server said, its status and code, the tries and the request id', () => {
    const failure = new ApiFailure({
      kind: 'server',
      message: 'Database is down.',
      status: 500,
      code: 'INTERNAL',
      requestId: 'r-1',
      attempts: 4,
    })
    expect(failureWords(failure)).toMatchObject({
      title: 'The API failed',
      message: 'Database is down (HTTP 500, INTERNAL, asked 4 times).',
      requestId: 'r-1',
    })
  })

  it('is how long the API asks to wait, where it does', () => {
    const failure = new ApiFailure({
      kind: 'rate-limited',
      message: 'Slow down',
      status: 429,
      retryAfterMs: 95_000,
    })
    expect(failureWords(failure).advice).toContain('1 min 35 s')
    expect(failureWords(failure.afterAttempts(1)).message).toBe('Slow down (HTTP 429).')
  })

  it('is what to do where the dashboard’s own reader is the trouble', () => {
    const words = failureWords(new ApiFailure({ kind: 'reader-ended', message: 'The worker was ended twice' }))
    expect(words.title).toBe('The dashboard could not read this page')
    expect(words.advice).toMatch(/memory.*reload this tab/)
  })

  it('describes an error of our own as such', () => {
    expect(failureWords(new TypeError('x is undefined'))).toMatchObject({
      message: 'x is undefined',
      requestId: null,
    })
  })
})
