import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { AuthorityState } from './authority-state.ts'
import { API_AUDIENCE, API_SCOPE, CLIENT_ID, ISSUER, TENANT_ID, type Person } from './registration.ts'
import type { Grant } from './session.ts'

/** Entra's way to tell MSAL whose account it is. */
export const clientInfo = (person: Person) =>
  Buffer.from(JSON.stringify({ uid: person.id, utid: TENANT_ID })).toString('base64url')

/** The token endpoint's answer in Entra's shape; renewing keeps the day on which the grant ends. */
export async function tokenAnswer(state: AuthorityState, grant: Grant, nonce?: string) {
  const { person, id: sid } = grant.session
  const nowSeconds = Math.floor(Date.now() / 1000)
  const lifeSeconds = state.accessTokenSeconds
  const { key, kid } = state.keys.signingKey()
  const common = {
    ver: '2.0',
    tid: TENANT_ID,
    oid: person.id,
    name: person.name,
    preferred_username: person.username,
    roles: [person.role],
    sid,
  }
  const sign = (claims: Record<string, unknown>, audience: string, endsInSeconds: number) =>
    new SignJWT({ ...common, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(audience)
      // Entra's subject differs from application to application.
      .setSubject(`${person.id}.${audience}`)
      .setIssuedAt(nowSeconds)
      .setNotBefore(nowSeconds - 5)
      .setExpirationTime(nowSeconds + endsInSeconds)
      .setJti(randomUUID())
      .sign(key)

  return {
    token_type: 'Bearer',
    scope: grant.scope
      .split(' ')
      .filter((scope) => scope !== 'offline_access')
      .join(' '),
    expires_in: lifeSeconds,
    ext_expires_in: lifeSeconds,
    access_token: await sign({ azp: CLIENT_ID, scp: scopesIn(grant.scope) }, API_AUDIENCE, lifeSeconds),
    id_token: await sign(
      { login_hint: person.username, ...(nonce === undefined ? {} : { nonce }) },
      CLIENT_ID,
      Math.max(lifeSeconds, 3600),
    ),
    refresh_token: await state.sessions.writeRefreshToken(grant),
    refresh_token_expires_in: Math.max(1, grant.expiresAtSeconds - nowSeconds),
    client_info: clientInfo(person),
  }
}

const scopesIn = (scope: string) => (scope.split(' ').includes(`${API_AUDIENCE}/${API_SCOPE}`) ? API_SCOPE : '')
