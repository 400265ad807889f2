import type { Outcome } from './fault-row.ts'

type Told = Extract<Outcome, { kind: 'told' }>

/** What the same question would meet again is asked once; the person decides whether to ask a second time. */
export const refused = (title: string, says: string, advice: string): Told => ({
  kind: 'told',
  title,
  says,
  advice,
  requestId: true,
  asked: 1,
})

/** What may be over in a moment is asked four times, and then told. */
export const failedFourTimes = (says: string): Told => ({
  kind: 'told',
  title: 'The API failed',
  says: says.replace(')', ', asked 4 times)'),
  advice: 'Try again. If it goes on, give the request id to Neo’s support.',
  requestId: true,
  asked: 4,
})

const UNREADABLE = 'The answer could not be read'
const CHANGED_ON_THE_WAY = 'Try again. If it goes on, something between you and the API may be changing its answers.'
const UNREACHED = 'The API could not be reached'
const WAIT_LINE = 'The API asks us to wait'
export const OFFLINE_LINE = 'You are offline. What is loaded stays, and what you ask for is sent by itself once you are connected again.'

export const BAD_REQUEST = refused('The API refused these filters', 'The request is malformed (HTTP 400, invalid_request).', 'Change the filters and try again.')
export const NOT_FOUND = refused('The API has nothing here', 'Not found (HTTP 404, not_found).', 'It may not exist for your tenant, or not be offered to it.')
export const CONFLICT = refused('The API is busy with this', 'The resource is in a state that blocks this operation (HTTP 409, conflict).', 'Try again in a moment.')
export const INVALID = refused('The API refused these filters', 'The request is not valid (HTTP 422, validation_error).', 'Change the filters and try again.')
export const FORBIDDEN_SAYS = 'Your role does not allow this (HTTP 403, forbidden).'
export const LIMITED: Told = {
  kind: 'told',
  title: 'Too many requests for this tenant',
  says: 'Too many requests (HTTP 429, rate_limited, asked 4 times).',
  advice: 'The API asks to wait 5 s before trying again.',
  requestId: true,
  asked: 4,
}
export const EMPTY = refused(UNREADABLE, 'The answer is empty (HTTP 200).', CHANGED_ON_THE_WAY)
export const HALF = refused(UNREADABLE, 'The answer is not complete JSON', CHANGED_ON_THE_WAY)
export const CUT = refused(UNREACHED, 'The connection was cut in the middle of the answer.', 'Check your connection. If other pages work, the API may not accept requests from here: ask who runs this dashboard.')
export const HANGING: Told = {
  kind: 'told',
  title: 'The API took too long',
  says: 'No answer within 60 seconds.',
  advice: 'Try again, or ask for a shorter time window.',
  requestId: false,
  asked: 1,
}
export const UNNOTICED = { kind: 'unnoticed', asked: 1 } as const
export const AT_SECOND_TRY = { kind: 'unnoticed', asked: 2 } as const
export const WAITED_OUT = { kind: 'waited-out', line: WAIT_LINE, asked: 2 } as const
