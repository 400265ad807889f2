import { describe, expect, it } from 'vitest'
import { signInProblemOf } from './sign-in-problem'

function msalError(errorCode: string, name = 'ServerError') {
  return Object.assign(new Error(`See https://aka.ms/msal.js.errors#${errorCode}`), { errorCode, name })
}

describe('what a failed sign-in asks for', () => {
  it('is a person, also where MSAL does not say so', () => {
    expect(signInProblemOf(msalError('login_required', 'InteractionRequiredAuthError')).kind).toBe('sign-in')
    expect(signInProblemOf(msalError('timed_out', 'BrowserAuthError')).kind).toBe('sign-in')
    expect(signInProblemOf(msalError('invalid_grant')).kind).toBe('sign-in')
  })

  it('is patience while the service is busy, and while MSAL holds requests back, which it says by numbers or nothing', () => {
    for (const code of ['temporarily_unavailable', 'failed_to_parse_response', '', '90033', '90033 50196']) {
      expect(signInProblemOf(msalError(code)).kind, code).toBe('retry')
    }
    expect(signInProblemOf(msalError('')).code).toBe('held_back')
  })

  it('is patience too where Entra calls too many requests an invalid grant', () => {
    expect(signInProblemOf(Object.assign(msalError('invalid_grant'), { errorNo: 50196 })).kind).toBe('retry')
    expect(signInProblemOf(Object.assign(msalError('invalid_grant'), { errorNo: 700082 })).kind).toBe('sign-in')
  })

  it('is nothing where the person cancelled', () => {
    expect(signInProblemOf(msalError('access_denied'))).toMatchObject({
      kind: 'cancelled',
      title: 'You cancelled the sign-in',
    })
  })

  it('is an administrator where consent is missing', () => {
    const problem = signInProblemOf(msalError('consent_required', 'InteractionRequiredAuthError'))
    expect(problem.advice).toContain('administrator')
  })

  it('is a network where none is there', () => {
    expect(signInProblemOf(msalError('post_request_failed')).kind).toBe('offline')
  })

  it('keeps the code of what nobody foresaw', () => {
    expect(signInProblemOf(msalError('brand_new'))).toMatchObject({ kind: 'other', code: 'brand_new' })
    expect(signInProblemOf(new TypeError('x'))).toMatchObject({ kind: 'other', code: 'TypeError' })
    expect(signInProblemOf('text')).toMatchObject({ kind: 'other', code: 'unknown' })
  })
})
