import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { PEOPLE, type Person } from './registration.ts'

/** Like Entra's for single-page applications: a day from the sign-in, however often it is renewed. */
export const REFRESH_LIFE_SECONDS = 24 * 3600

export type Session = { id: string; person: Person }
export type Grant = { session: Session; scope: string; expiresAtSeconds: number }

const Claims = z.object({ sid: z.string(), sub: z.string(), exp: z.number(), issuedAtMs: z.number(), scope: z.string() })

export type Sessions = {
  begin(person: Person): Session
  /** The text of the cookie that carries a session. */
  writeSession(session: Session): Promise<string>
  readSession(text: string | undefined): Promise<Session | null>
  writeRefreshToken(grant: Grant): Promise<string>
  readRefreshToken(text: string): Promise<Grant | null>
  end(session: Session): void
  revokeRefreshTokens(): void
  revokeAll(): void
}

/** Sessions and refresh tokens are signed texts, so they outlive a restart; who was signed out does not. */
export function createSessions(secret: Uint8Array): Sessions {
  const ended = new Set<string>()
  let lastIssuedMs = 0
  let revoked = { session: 0, refresh: 0 }

  // Strictly after every revocation, also within the same millisecond.
  const issueMs = () => (lastIssuedMs = Math.max(Date.now(), lastIssuedMs, revoked.session + 1, revoked.refresh + 1))
  const revokeMs = () => Math.max(Date.now(), lastIssuedMs)

  const write = (kind: keyof typeof revoked, { session, scope, expiresAtSeconds }: Grant) =>
    new SignJWT({ sid: session.id, scope, issuedAtMs: issueMs() })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(kind)
      .setSubject(session.person.id)
      .setExpirationTime(expiresAtSeconds)
      .sign(secret)

  const read = async (kind: keyof typeof revoked, text: string): Promise<Grant | null> => {
    const verified = await jwtVerify(text, secret, { audience: kind, algorithms: ['HS256'] }).catch(() => null)
    const claims = Claims.safeParse(verified?.payload)
    if (!claims.success || claims.data.issuedAtMs <= revoked[kind] || ended.has(claims.data.sid)) return null
    const person = PEOPLE.find((candidate) => candidate.id === claims.data.sub)
    const { sid, scope, exp } = claims.data
    return person ? { session: { id: sid, person }, scope, expiresAtSeconds: exp } : null
  }

  return {
    begin: (person) => ({ id: randomUUID(), person }),
    writeSession: (session) =>
      write('session', { session, scope: '', expiresAtSeconds: nowSeconds() + REFRESH_LIFE_SECONDS }),
    readSession: async (text) => (text === undefined ? null : ((await read('session', text))?.session ?? null)),
    writeRefreshToken: (grant) => write('refresh', grant),
    readRefreshToken: (text) => read('refresh', text),
    end: (session) => void ended.add(session.id),
    revokeRefreshTokens() {
      revoked = { ...revoked, refresh: revokeMs() }
    },
    revokeAll() {
      revoked = { session: revokeMs(), refresh: revokeMs() }
    },
  }
}

const nowSeconds = () => Math.floor(Date.now() / 1000)
