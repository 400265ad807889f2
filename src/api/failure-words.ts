import { formatDuration } from '~/lib/duration'
import { ApiFailure } from './failure'

export type FailureWords = { title: string; message: string; advice: string; requestId: string | null }

const TITLES: Record<ApiFailure['kind'], string> = {
  offline: 'The API could not be reached',
  'timed-out': 'The API took too long',
  'signed-out': 'You are signed out',
  'sign-in-busy': 'The sign-in service is busy',
  forbidden: 'You may not see this',
  'invalid-request': 'The API refused these filters',
  'not-found': 'The API has nothing here',
  conflict: 'The API is busy with this',
  'rate-limited': 'Too many requests for this tenant',
  server: 'The API failed',
  'broken-answer': 'The answer could not be read',
  'reader-ended': 'The dashboard could not read this page',
}

const ADVICE: Record<ApiFailure['kind'], string> = {
  offline:
    'Check your connection. If other pages work, the API may not accept requests from here: ask who runs this dashboard.',
  'timed-out': 'Try again, or ask for a shorter time window.',
  'signed-out': 'Sign in again; what is loaded stays on the screen.',
  'sign-in-busy': 'What is loaded stays on the screen. Wait a few minutes, then try again.',
  forbidden: 'Your role in Neo may lack access to this part. An administrator can grant it.',
  'invalid-request': 'Change the filters and try again.',
  'not-found': 'It may not exist for your tenant, or not be offered to it.',
  conflict: 'Try again in a moment.',
  'rate-limited': 'The limit is shared by everybody in your tenant. Wait a minute, then try again.',
  server: 'Try again. If it goes on, give the request id to Neo’s support.',
  'broken-answer': 'Try again. If it goes on, something between you and the API may be changing its answers.',
  'reader-ended': 'Close what else needs much memory and try again. If it goes on, reload this tab.',
}

function adviceOn(failure: ApiFailure): string {
  if (failure.retryAfterMs === null) return ADVICE[failure.kind]
  return `The API asks to wait ${formatDuration(failure.retryAfterMs)} before trying again.`
}

/** What a person is told about a failure: what happened and what they can do. Errors of our own are described too. */
export function failureWords(error: Error): FailureWords {
  if (!(error instanceof ApiFailure)) {
    return {
      title: 'Something went wrong in the dashboard',
      message: error.message,
      advice: 'Reload the page.',
      requestId: null,
    }
  }
  const facts = [
    error.status === null ? null : `HTTP ${error.status}`,
    error.code,
    error.attempts > 1 ? `asked ${error.attempts} times` : null,
  ].filter((fact) => fact !== null)
  return {
    title: TITLES[error.kind],
    message: `${error.message.replace(/\.$/, '')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}.`,
    advice: adviceOn(error),
    requestId: error.requestId,
  }
}
