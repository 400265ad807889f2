import { createHash, timingSafeEqual } from 'node:crypto'
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Who asks: a signed-in person with roles, or a service with an API key. */
export type Caller = { kind: 'person' | 'key'; name: string; roles: string[] }

export type TokenRules = {
  issuer: string
  audience: string
  scope: string
  tenantId: string
  /** Read at each request, because the authority may change its keys. */
  publicKeys: () => JSONWebKeySet
}

const KEY_SHAPE = /^neo_sk_([a-z]+)_[A-Za-z0-9]+$/

/** Keys are kept as hashes, as a server should; the README names the one that opens the sandbox. */
const KEYS = [
  { sha256: 'df4797e23fcdb08f119bb05c3f526bf82ecc24d1ebe359e6a52a7fabdcf019fc', name: 'Sandbox service', revoked: false },
  { sha256: '15a8a7726d8795cbc9cbf287355eadbc757934198e1814be5ef76849d5403af4', name: 'Revoked service', revoked: true },
]

const Claims = z.object({
  tid: z.string(),
  scp: z.string(),
  name: z.string(),
  roles: z.array(z.string()).default([]),
})

const unauthenticated = (message: string, challenge = 'Bearer error="invalid_token"') =>
  new Refusal(401, 'unauthenticated', message, { headers: { 'www-authenticate': challenge } })

/** The caller behind an Authorization header; throws the 401 or 403 that the header deserves. */
export async function callerFrom(authorization: string | undefined, rules: TokenRules): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) throw unauthenticated('A bearer token is required.', 'Bearer')
  return KEY_SHAPE.test(token) ? callerOfKey(token) : callerOfToken(token, rules)
}

function callerOfKey(key: string): Caller {
  if (KEY_SHAPE.exec(key)?.[1] !== 'sandbox') throw unauthenticated('This key is for another environment.')
  const hash = createHash('sha256').update(key).digest()
  const known = KEYS.find((candidate) => timingSafeEqual(Buffer.from(candidate.sha256, 'hex'), hash))
  if (!known) throw unauthenticated('This key is not known.')
  if (known.revoked) throw unauthenticated('This key was revoked.')
  return { kind: 'key', name: known.name, roles: ['Service'] }
}

async function callerOfToken(token: string, rules: TokenRules): Promise<Caller> {
  const claims = Claims.safeParse(await verifiedPayload(token, rules))
  if (!claims.success || claims.data.tid !== rules.tenantId) throw unauthenticated('This token is for another tenant.')
  if (!claims.data.scp.split(' ').includes(rules.scope))
    throw new Refusal(403, 'forbidden', `This token lacks the scope ${rules.scope}.`)
  return { kind: 'person', name: claims.data.name, roles: claims.data.roles }
}

async function verifiedPayload(token: string, rules: TokenRules): Promise<unknown> {
  try {
    const { issuer, audience } = rules
    const keys = createLocalJWKSet(rules.publicKeys())
    return (await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256'] })).payload
  } catch (problem) {
    if (problem instanceof errors.JWTExpired) throw unauthenticated('This token has expired.')
    if (problem instanceof errors.JOSEError) throw unauthenticated(`This token is not valid (${problem.code}).`)
    throw problem
  }
}
