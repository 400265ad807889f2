import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { AuthorityState } from './authority-state.ts'
import { SESSION_COOKIE } from './authorize.ts'
import { isSignOutUri } from './registration.ts'

/** GET: ends the session with its refresh tokens and leads back to the application. */
export async function signOut(c: Context, state: AuthorityState): Promise<Response> {
  const session = await state.sessions.readSession(getCookie(c, SESSION_COOKIE))
  if (session) state.sessions.end(session)
  deleteCookie(c, SESSION_COOKIE, { path: '/sandbox' })
  c.header('cache-control', 'no-store')

  const { post_logout_redirect_uri: back, state: applicationState } = c.req.query()
  if (back === undefined) return c.text('Signed out of the sandbox.')
  if (!isSignOutUri(back)) return c.text('The post_logout_redirect_uri is not registered with the sandbox.', 400)
  const address = new URL(back)
  if (applicationState !== undefined) address.searchParams.set('state', applicationState)
  return c.redirect(address.href)
}
