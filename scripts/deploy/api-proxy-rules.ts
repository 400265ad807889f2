import { appHeaders } from '../security-headers.ts'
import { STRICT_TRANSPORT } from './path-headers.ts'

/** Both endpoints are read. A proxy that passes on nothing else cannot be made to change anything. */
export const METHODS = ['GET', 'HEAD'] as const

/**
 * Headers of a request that the API gets to see, and no others: no cookies, nothing that says who asks from where, and
 * nothing that is between the browser and this server alone.
 */
export const PASSED_ON = ['Accept', 'Accept-Encoding', 'Authorization', 'User-Agent'] as const

/** Headers of an answer that are the API's own matter, or that this server gives itself. */
export const NOT_PASSED_BACK = [
  'Set-Cookie',
  'Set-Cookie2',
  'Clear-Site-Data',
  // Between the API and this server.
  'Connection',
  'Keep-Alive',
  'Proxy-Authenticate',
  'Proxy-Connection',
  'Trailer',
  'Upgrade',
  // They would send the browser to another port, or reports to another house.
  'Alt-Svc',
  'NEL',
  'Report-To',
  'Reporting-Endpoints',
  'Link',
  'Refresh',
  // Meant for pages of another origin.
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  // What software it runs is nobody's business.
  'Server',
  'Via',
  'X-Powered-By',
  // Given by this server, and twice would be one too many.
  'Cache-Control',
  'Expires',
  'Pragma',
  'X-Frame-Options',
  ...Object.keys({ ...appHeaders(), ...STRICT_TRANSPORT }).map(titled),
] as const

/** What a body may weigh that comes with a request for which there is no body. */
export const BODY_LIMIT = '1k'

/** Until a connection with the API stands. */
export const CONNECT_SECONDS = 5

/** In the shape of the API's own errors, so that the page can show it like any other. */
export const UNREACHABLE_BODY =
  '{"error":{"code":"bad_gateway","message":"The API could not be reached, or took too long."},"meta":{"request_id":null}}'

/** content-type → Content-Type, as headers are written in configurations. */
export function titled(name: string): string {
  return name.replaceAll(/(^|-)([a-z])/g, (_whole, before: string, letter: string) => before + letter.toUpperCase())
}
