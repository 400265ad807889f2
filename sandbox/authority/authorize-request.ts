import { z } from 'zod'
import { API_AUDIENCE, API_SCOPE, CLIENT_ID, isRedirectUri } from './registration.ts'

const Parameters = z.object({
  client_id: z.string().default(''),
  redirect_uri: z.string().default(''),
  response_type: z.string().default(''),
  response_mode: z.string().default('fragment'),
  scope: z.string().default(''),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().default(''),
  code_challenge_method: z.string().default(''),
  prompt: z.string().default(''),
  login_hint: z.string().optional(),
})
export type AuthorizeRequest = z.infer<typeof Parameters>

export const readAuthorizeRequest = (query: Record<string, string>): AuthorizeRequest => Parameters.parse(query)

/** Why the request cannot even be answered at its redirect address; null where it can. */
export function unanswerable(request: AuthorizeRequest): string | null {
  if (request.client_id !== CLIENT_ID) return 'AADSTS700016: this client_id is not registered with the sandbox.'
  if (!isRedirectUri(request.redirect_uri))
    return `AADSTS50011: the redirect_uri ${request.redirect_uri} is not registered; it must be /redirect.html on localhost.`
  return null
}

const problem = (error: string, error_description: string) => ({ error, error_description })

/** What is wrong with the request, as OAuth says it; null where nothing is. */
export function problemOf(request: AuthorizeRequest): { error: string; error_description: string } | null {
  if (request.response_type !== 'code')
    return problem('unsupported_response_type', 'AADSTS700054: only response_type=code is supported.')
  if (!['query', 'fragment'].includes(request.response_mode))
    return problem('invalid_request', 'AADSTS900144: response_mode must be query or fragment.')
  if (request.code_challenge_method !== 'S256' || request.code_challenge === '')
    return problem('invalid_request', 'AADSTS9002325: Proof Key for Code Exchange (S256) is required.')
  const foreign = request.scope
    .split(' ')
    .find((scope) => scope.startsWith('api://') && scope !== `${API_AUDIENCE}/${API_SCOPE}`)
  if (foreign !== undefined) return problem('invalid_scope', `AADSTS65005: the scope ${foreign} does not exist.`)
  return null
}

/** The application's own address with an answer in it, in the fragment or the query as asked. */
export function answerAddress(request: AuthorizeRequest, answer: Record<string, string>): string {
  const address = new URL(request.redirect_uri)
  const parameters = new URLSearchParams(answer)
  if (request.state !== undefined) parameters.set('state', request.state)
  if (request.response_mode === 'query') for (const [name, value] of parameters) address.searchParams.set(name, value)
  else address.hash = parameters.toString()
  return address.href
}
