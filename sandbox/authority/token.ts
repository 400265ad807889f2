import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import type { AuthorityState, WaitingCode } from './authority-state.ts'
import { REFRESH_LIFE_SECONDS } from './session.ts'
import { tokenAnswer } from './token-answer.ts'

const Form = z.object({
  grant_type: z.string().default(''),
  client_id: z.string().default(''),
  code: z.string().default(''),
  code_verifier: z.string().default(''),
  redirect_uri: z.string().default(''),
  refresh_token: z.string().default(''),
  scope: z.string().optional(),
})
type Form = z.infer<typeof Form>

/** An error of the token endpoint, as OAuth and Entra write it. */
export class GrantRefused extends Error {
  readonly error: string

  constructor(error: string, description: string) {
    super(description)
    this.error = error
  }
}

/** POST: a code or a refresh token for new tokens; throws GrantRefused. */
export async function answerToken(c: Context, state: AuthorityState): Promise<Response> {
  const form = Form.parse(await c.req.parseBody())
  if (form.grant_type === 'authorization_code') {
    const { request, session } = redeem(form, state)
    const expiresAtSeconds = Math.floor(Date.now() / 1000) + REFRESH_LIFE_SECONDS
    return c.json(await tokenAnswer(state, { session, scope: request.scope, expiresAtSeconds }, request.nonce))
  }
  if (form.grant_type === 'refresh_token') {
    const grant = await state.sessions.readRefreshToken(form.refresh_token)
    if (!grant) throw new GrantRefused('invalid_grant', 'AADSTS700082: the refresh token has expired or was revoked.')
    // The old refresh token stays good, as Entra's does; two tabs may renew at once.
    return c.json(await tokenAnswer(state, { ...grant, scope: form.scope ?? grant.scope }))
  }
  throw new GrantRefused('unsupported_grant_type', `AADSTS70003: ${form.grant_type} is not supported.`)
}

function redeem(form: Form, state: AuthorityState): WaitingCode {
  const waiting = state.codes.get(form.code)
  state.codes.delete(form.code)
  if (!waiting || waiting.expiresAtMs < Date.now())
    throw new GrantRefused('invalid_grant', 'AADSTS70008: the code has expired or was redeemed.')
  if (waiting.request.client_id !== form.client_id || waiting.request.redirect_uri !== form.redirect_uri)
    throw new GrantRefused('invalid_grant', 'AADSTS50011: client_id or redirect_uri differ from the request.')
  const challenge = createHash('sha256').update(form.code_verifier).digest('base64url')
  if (challenge !== waiting.request.code_challenge)
    throw new GrantRefused('invalid_grant', 'AADSTS501481: the code_verifier does not match the code_challenge.')
  return waiting
}
