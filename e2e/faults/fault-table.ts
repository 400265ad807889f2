import {
  AT_SECOND_TRY,
  BAD_REQUEST,
  CONFLICT,
  CUT,
  EMPTY,
  failedFourTimes,
  FORBIDDEN_SAYS,
  HALF,
  HANGING,
  INVALID,
  LIMITED,
  NOT_FOUND,
  OFFLINE_LINE,
  refused,
  UNNOTICED,
  WAITED_OUT,
} from './fault-outcome.ts'
import type { FaultRow, Met, Outcome } from './fault-row.ts'

const CALLBACKS = { endpoint: 'callbacks' } as const
const FUNNEL = { endpoint: 'funnel' } as const
const ONCE = { times: 'once' } as const
const FOR_EVER = { times: 'for ever' } as const
const START = { moment: 'at start' } as const
const MIDDLE = { moment: 'in the middle' } as const

const status = (
  code: 400 | 401 | 403 | 404 | 409 | 422 | 500 | 503 | 504,
  rows: readonly [Met, Outcome][],
): FaultRow[] =>
  rows.map(([met, outcome]) => ({ name: String(code), fault: { name: `status-${code}` }, status: code, ...met, outcome }))

const limited = (retryAfter: 'seconds' | 'date' | 'none', rows: readonly [Met, Outcome][]): FaultRow[] =>
  rows.map(([met, outcome]) => ({
    name: retryAfter === 'none' ? '429 without Retry-After' : `429, Retry-After as ${retryAfter}`,
    fault: { name: 'rate-limited', retryAfter, retryAfterSeconds: 5 },
    status: 429,
    ...met,
    outcome,
  }))

const other = (
  name: string,
  fault: FaultRow['fault'],
  code: number | null,
  rows: readonly [Met, Outcome][],
): FaultRow[] => rows.map(([met, outcome]) => ({ name, fault, status: code, ...met, outcome }))

/** Every fault on both endpoints, each in the combinations in which something else can go wrong. */
export const FAULT_TABLE: readonly FaultRow[] = [
  ...status(400, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, BAD_REQUEST],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, BAD_REQUEST],
  ]),
  ...status(401, [
    [{ ...CALLBACKS, ...ONCE, ...START }, AT_SECOND_TRY],
    [{ ...CALLBACKS, ...FOR_EVER, ...MIDDLE }, { kind: 'sign-in', title: 'Your sign-in has ended', asked: 2 }],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, AT_SECOND_TRY],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, { kind: 'sign-in', title: 'Your sign-in has ended', asked: 2 }],
  ]),
  ...status(403, [
    [
      { ...CALLBACKS, ...FOR_EVER, ...START },
      refused('You may not see this', FORBIDDEN_SAYS, 'Your role in Neo may lack access to this part. An administrator can grant it.'),
    ],
    [
      { ...FUNNEL, ...FOR_EVER, ...START },
      refused('Your role may lack Analytics access', FORBIDDEN_SAYS, 'The funnel probably needs Analytics access in Neo, which an administrator can grant. The other pages keep working.'),
    ],
  ]),
  ...status(404, [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, NOT_FOUND],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, NOT_FOUND],
  ]),
  ...status(409, [
    [{ ...CALLBACKS, ...ONCE, ...START }, CONFLICT],
    [{ ...FUNNEL, ...FOR_EVER, ...MIDDLE }, CONFLICT],
  ]),
  ...status(422, [
    [{ ...CALLBACKS, ...FOR_EVER, ...MIDDLE }, { ...INVALID, asked: 2 }],
    [{ ...FUNNEL, ...ONCE, ...START }, INVALID],
  ]),
  ...limited('seconds', [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, WAITED_OUT],
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, LIMITED],
    [{ ...FUNNEL, ...ONCE, ...START }, WAITED_OUT],
  ]),
  ...limited('date', [
    [{ ...CALLBACKS, ...ONCE, ...START }, WAITED_OUT],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, WAITED_OUT],
  ]),
  ...limited('none', [
    [{ ...CALLBACKS, ...ONCE, ...START }, WAITED_OUT],
    [
      { ...FUNNEL, ...FOR_EVER, ...START },
      { ...LIMITED, advice: 'The limit is shared by everybody in your tenant. Wait a minute, then try again.' },
    ],
  ]),
  ...status(500, [
    [{ ...CALLBACKS, ...ONCE, ...START }, AT_SECOND_TRY],
    [{ ...CALLBACKS, ...FOR_EVER, ...MIDDLE }, failedFourTimes('Something went wrong on our side (HTTP 500, internal_error).')],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, failedFourTimes('Something went wrong on our side (HTTP 500, internal_error).')],
  ]),
  ...other('502 with HTML', { name: 'html-502' }, 502, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, failedFourTimes('The API answered 502 without saying why (HTTP 502).')],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, AT_SECOND_TRY],
  ]),
  ...status(503, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, failedFourTimes('The service is not available for the moment (HTTP 503, unavailable).')],
    [{ ...FUNNEL, ...FOR_EVER, ...MIDDLE }, failedFourTimes('The service is not available for the moment (HTTP 503, unavailable).')],
  ]),
  ...other('503, Retry-After as seconds', { name: 'status-503', retryAfter: 'seconds', retryAfterSeconds: 5 }, 503, [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, { kind: 'waited-out', line: 'The API failed (HTTP 503). We ask again by ourselves: try 2 of 4', asked: 2 }],
    [{ ...FUNNEL, ...ONCE, ...START }, { kind: 'waited-out', line: 'The API failed (HTTP 503). We ask again by ourselves: try 2 of 4', asked: 2 }],
  ]),
  ...status(504, [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, AT_SECOND_TRY],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, failedFourTimes('An upstream service did not answer in time (HTTP 504, timeout).')],
  ]),
  ...other('Empty body', { name: 'empty-body' }, null, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, EMPTY],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, EMPTY],
  ]),
  ...other('Truncated JSON', { name: 'truncated-json' }, null, [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, HALF],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, HALF],
  ]),
  ...other('Wrong content type', { name: 'wrong-content-type' }, null, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, UNNOTICED],
    [{ ...FUNNEL, ...FOR_EVER, ...START }, UNNOTICED],
  ]),
  ...other('Slow', { name: 'slow', milliseconds: 3000 }, null, [
    [{ ...CALLBACKS, ...ONCE, ...START }, UNNOTICED],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, UNNOTICED],
  ]),
  ...other('Hanging', { name: 'hang' }, null, [
    [{ ...CALLBACKS, ...FOR_EVER, ...MIDDLE }, HANGING],
    [{ ...FUNNEL, ...ONCE, ...START }, HANGING],
  ]),
  ...other('Reset', { name: 'reset' }, null, [
    [{ ...CALLBACKS, ...FOR_EVER, ...START }, CUT],
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, CUT],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, CUT],
  ]),
  ...other('Offline and back', 'offline', null, [
    [{ ...CALLBACKS, ...ONCE, ...MIDDLE }, { kind: 'held-back', line: OFFLINE_LINE }],
    [{ ...FUNNEL, ...ONCE, ...MIDDLE }, { kind: 'held-back', line: OFFLINE_LINE }],
  ]),
]
