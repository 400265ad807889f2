import { appHeaders, bridgeHeaders, type Allowances } from '../security-headers.ts'

/**
 * What a server tells apart: a page of the app, a file with a hash in its name, any other file, the configuration, the
 * bridge of sign-in, an answer of the API, and what is not there.
 */
export type PathKind = 'page' | 'asset' | 'file' | 'config' | 'bridge' | 'api' | 'missing'

const CACHING: Record<PathKind, string> = {
  // Asked for anew each time, and answered with 304 while it is the same.
  page: 'no-cache',
  file: 'no-cache',
  asset: 'public, max-age=31536000, immutable',
  config: 'no-store',
  bridge: 'no-store',
  api: 'no-store',
  // During an update a file may be missing for a moment; nobody may keep that.
  missing: 'no-store',
}

/** For the server that holds the certificate. Only its own name, since it knows nothing of others in the domain. */
export const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=31536000' }

/** Headers that every answer to a path of this kind has to carry, names in lower case. */
export function headersOf(kind: PathKind, allowances: Allowances): Record<string, string> {
  const security = kind === 'bridge' ? bridgeHeaders(allowances) : appHeaders(allowances)
  return { ...security, 'cache-control': CACHING[kind] }
}
