import { authorityMetadata } from './authority.ts'
import type { AuthorityState } from './authority-state.ts'
import { API_AUDIENCE, API_SCOPE, AUTHORITY_NAME, AUTHORITY_PATH, CLIENT_ID } from './registration.ts'

/** MSAL renews five minutes early by itself, which is always where a token lives less long than that. */
const RENEWAL_SECONDS = 300

/**
 * The dashboard's config.json for this sandbox, served from `origin`.
 * @param how.apart whether the dashboard is served elsewhere and has to be told where the API is
 * @param how.developerKey whether it may be handed an API key
 */
export function runtimeConfig(origin: string, state: AuthorityState, how: { apart: boolean; developerKey: boolean }) {
  const life = state.accessTokenSeconds
  return {
    label: 'Sandbox',
    api: {
      ...(how.apart ? { baseUrl: `${origin}/public-api` } : {}),
      scopes: [`${API_AUDIENCE}/${API_SCOPE}`],
      ...(how.developerKey ? { developerKey: true } : {}),
    },
    auth: {
      clientId: CLIENT_ID,
      authority: AUTHORITY_NAME,
      knownAuthorities: ['sandbox.invalid'],
      authorityMetadata: authorityMetadata(`${origin}${AUTHORITY_PATH}`),
    },
    ...(life > 2 * RENEWAL_SECONDS ? {} : { tokenRenewalOffsetSeconds: Math.max(1, Math.floor(life / 4)) }),
  }
}
