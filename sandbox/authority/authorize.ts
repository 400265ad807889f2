import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AuthorityState } from './authority-state.ts'
import { answerAddress, problemOf, readAuthorizeRequest, unanswerable, type AuthorizeRequest } from './authorize-request.ts'
import { pickerAnswer } from './picker-page.ts'
import { PEOPLE, type Person } from './registration.ts'
import { clientInfo } from './token-answer.ts'
import type { Session } from './session.ts'

export const SESSION_COOKIE = 'sandbox_session'
const CODE_LIFE_MS = 60_000
const PROMPTS_THAT_ASK = new Set(['login', 'select_account', 'consent'])

/** GET: signs in by the session or the hint where it may, and otherwise shows the people to pick from. */
export async function authorize(c: Context, state: AuthorityState): Promise<Response> {
  const request = readAuthorizeRequest(c.req.query())
  const refused = refusedAnswer(c, request, state)
  if (refused) return refused

  const session = await state.sessions.readSession(getCookie(c, SESSION_COOKIE))
  const hinted = PEOPLE.find((person) => person.username === request.login_hint)
  const fits = session !== null && (!hinted || hinted.id === session.person.id)
  if (request.prompt === 'none')
    return fits ? withCode(c, request, session, state) : loginRequired(c, request)
  if (!PROMPTS_THAT_ASK.has(request.prompt)) {
    if (fits) return withCode(c, request, session, state)
    if (hinted) return signIn(c, request, hinted, state)
  }
  return pickerAnswer(c, request)
}

/** POST: the answer of the picker's form, which repeats the request in its address. */
export async function pick(c: Context, state: AuthorityState): Promise<Response> {
  const request = readAuthorizeRequest(c.req.query())
  const refused = refusedAnswer(c, request, state)
  if (refused) return refused
  const { person: picked } = await c.req.parseBody()
  const person = PEOPLE.find((candidate) => candidate.id === picked)
  if (person) return signIn(c, request, person, state)
  return toApplication(c, request, {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: the person cancelled the sign-in.',
  })
}

function refusedAnswer(c: Context, request: AuthorizeRequest, state: AuthorityState): Response | null {
  const reason = unanswerable(request)
  if (reason !== null) return c.text(reason, 400)
  const problem = problemOf(request)
  if (problem) return toApplication(c, request, problem)
  if (state.nextAuthorizeError === null) return null
  const error = state.nextAuthorizeError
  state.nextAuthorizeError = null
  return toApplication(c, request, { error, error_description: `The sandbox was told to answer ${error}.` })
}

async function signIn(c: Context, request: AuthorizeRequest, person: Person, state: AuthorityState) {
  const session = state.sessions.begin(person)
  const cookie = await state.sessions.writeSession(session)
  setCookie(c, SESSION_COOKIE, cookie, { path: '/sandbox', httpOnly: true, sameSite: 'Lax' })
  return withCode(c, request, session, state)
}

function withCode(c: Context, request: AuthorizeRequest, session: Session, state: AuthorityState) {
  const code = randomBytes(32).toString('base64url')
  state.codes.set(code, { request, session, expiresAtMs: Date.now() + CODE_LIFE_MS })
  return toApplication(c, request, { code, client_info: clientInfo(session.person), session_state: session.id })
}

const loginRequired = (c: Context, request: AuthorizeRequest) =>
  toApplication(c, request, { error: 'login_required', error_description: 'AADSTS50058: nobody is signed in.' })

/** 303: the browser goes there with GET, also after the picker's POST. */
function toApplication(c: Context, request: AuthorizeRequest, answer: Record<string, string>) {
  c.header('cache-control', 'no-store')
  return c.redirect(answerAddress(request, answer), 303)
}
