/** What may be shown of a key. */
export type ShownKey = { environment: string; ending: string }

const KEY = /^neo_sk_([a-z]+)_([A-Za-z0-9]+)$/
const SHORTEST_SECRET = 12

/** Environments whose keys open nothing that matters. Every other name may be one of production's. */
const FOR_TRYING = ['sandbox', 'local', 'dev', 'test']
const OF_PRODUCTION = ['prod', 'production', 'live']

/** What may be shown of a key that may be used here, or why it may not; neither holds its secret. */
export function readKey(text: string): ShownKey | { problem: string } {
  const [, environment, secret] = KEY.exec(text.trim()) ?? []
  if (environment === undefined || secret === undefined) return { problem: 'A key looks like neo_sk_<environment>_<secret>.' }
  if (OF_PRODUCTION.includes(environment)) {
    return { problem: `This is a key of production (“${environment}”). It has no business in a browser: have it revoked.` }
  }
  if (!FOR_TRYING.includes(environment)) {
    return { problem: `“${environment}” may be a production environment. Only ${FOR_TRYING.join(', ')} are taken here.` }
  }
  if (secret.length < SHORTEST_SECRET) return { problem: 'This key is too short to be whole.' }
  return { environment, ending: secret.slice(-4) }
}
