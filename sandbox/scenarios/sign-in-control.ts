import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthorityState } from '../authority/authority-state.ts'

const Change = z.strictObject({
  accessTokenSeconds: z.int().min(1).optional(),
  /** Refresh tokens given so far are refused; sessions go on. */
  revokeRefresh: z.literal(true).optional(),
  /** Sessions too: everybody has to sign in again. */
  revokeAll: z.literal(true).optional(),
  /** Access tokens given so far are refused by the API; refresh tokens go on. */
  rotateKeys: z.literal(true).optional(),
  /** Such as access_denied, consent_required, temporarily_unavailable, server_error. */
  nextAuthorizeError: z.string().min(1).nullable().optional(),
})

/** Switches of the authority, and what was asked of it. */
export function signInControl(authority: AuthorityState): Hono {
  const shown = () => ({
    accessTokenSeconds: authority.accessTokenSeconds,
    nextAuthorizeError: authority.nextAuthorizeError,
    requests: authority.requests,
  })
  const control = new Hono()
  control.get('/', (c) => c.json(shown()))
  control.post('/', async (c) => {
    const change = Change.parse(await c.req.json())
    if (change.accessTokenSeconds !== undefined) authority.accessTokenSeconds = change.accessTokenSeconds
    if (change.nextAuthorizeError !== undefined) authority.nextAuthorizeError = change.nextAuthorizeError
    if (change.revokeRefresh) authority.sessions.revokeRefreshTokens()
    if (change.revokeAll) authority.sessions.revokeAll()
    if (change.rotateKeys) await authority.keys.rotate()
    return c.json(shown())
  })
  control.delete('/', (c) => {
    authority.requests = []
    return c.json(shown())
  })
  return control
}
