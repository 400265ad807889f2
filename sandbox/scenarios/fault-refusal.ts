import { Refusal } from '../api/refusal.ts'
import type { Fault } from './fault.ts'

const REFUSALS = {
  'status-400': [400, 'invalid_request', 'The request is malformed.'],
  'status-401': [401, 'unauthenticated', 'The credentials are not accepted.'],
  'status-403': [403, 'forbidden', 'Your role does not allow this.'],
  'status-404': [404, 'not_found', 'Not found.'],
  'status-409': [409, 'conflict', 'The resource is in a state that blocks this operation.'],
  'status-422': [422, 'validation_error', 'The request is not valid.'],
  'rate-limited': [429, 'rate_limited', 'Too many requests.'],
  'status-500': [500, 'internal_error', 'Something went wrong on our side.'],
  'status-503': [503, 'unavailable', 'The service is not available for the moment.'],
  'status-504': [504, 'timeout', 'An upstream service did not answer in time.'],
} as const

export type RefusingName = keyof typeof REFUSALS

/** Whether a fault is a plain refusal with a status and an envelope. */
export const isRefusing = (name: Fault['name']): name is RefusingName => name in REFUSALS

export function refusalFor(name: RefusingName, fault: Fault, nowMs: number): Refusal {
  const [status, code, message] = REFUSALS[name]
  const headers: Record<string, string> = { ...retryAfter(fault, nowMs) }
  if (status === 401) headers['www-authenticate'] = 'Bearer error="invalid_token"'
  if (status === 429) headers['x-ratelimit-remaining'] = '0'
  return new Refusal(status, code, message, {
    headers,
    ...(status === 422 ? { details: { issues: [{ parameter: 'since', message: 'refused by a fault' }] } } : {}),
  })
}

function retryAfter(fault: Fault, nowMs: number): Record<string, string> {
  const form = fault.retryAfter ?? (fault.name === 'rate-limited' ? 'seconds' : 'none')
  if (form === 'none') return {}
  const date = new Date(nowMs + fault.retryAfterSeconds * 1000).toUTCString()
  return { 'retry-after': form === 'date' ? date : String(fault.retryAfterSeconds) }
}
