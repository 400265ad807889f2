import { isLoopback } from '../loopback.ts'

/** What is registered with the sandbox's authority: one tenant, one application, one API and three people. */
export const TENANT_ID = '00000000-0000-4000-8000-00000000cafe'
export const CLIENT_ID = '00000000-0000-4000-8000-0000005a5a5a'
export const API_AUDIENCE = 'api://sandbox-api'
export const API_SCOPE = 'access_as_user'

/** Every address of the authority lies under this path. */
export const AUTHORITY_PATH = `/sandbox/${TENANT_ID}`

/**
 * A name that is never contacted: MSAL wants https in it, and takes plain http in the endpoints beside it. It needs two
 * segments of path, because MSAL takes a single one for the tenant and writes it into each endpoint.
 */
export const AUTHORITY_NAME = `https://sandbox.invalid${AUTHORITY_PATH}`

/** Fixed, so that a token outlives a change of port and no Host header has a say in what is trusted. */
export const ISSUER = `${AUTHORITY_NAME}/v2.0`

export type Person = { id: string; name: string; username: string; role: string; may: string }

export const PEOPLE: readonly Person[] = [
  {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Tess Technician',
    username: 'tess.technician@sandbox.invalid',
    role: 'Technician',
    may: 'Callbacks and funnel',
  },
  {
    id: '00000000-0000-4000-8000-000000000002',
    name: 'Max Manager',
    username: 'max.manager@sandbox.invalid',
    role: 'Manager',
    may: 'Callbacks and funnel',
  },
  {
    id: '00000000-0000-4000-8000-000000000003',
    name: 'Vera Viewer',
    username: 'vera.viewer@sandbox.invalid',
    role: 'Viewer',
    may: 'Callbacks; the funnel is refused',
  },
]

const SIGN_OUT_PATHS = ['/signed-out', '/redirect.html', '/']

/** Any port of this machine: the dashboard may be served beside the sandbox or apart from it. */
export const isRedirectUri = (uri: string) => isLoopback(uri) && new URL(uri).pathname === '/redirect.html'

export const isSignOutUri = (uri: string) => isLoopback(uri) && SIGN_OUT_PATHS.includes(new URL(uri).pathname)
