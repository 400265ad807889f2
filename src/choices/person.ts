/**
 * A short name for one person in one environment, under which the browser keeps what is theirs: two people who share a
 * browser never meet each other's, and the name tells nobody who they are or whom they work for.
 */
export async function personName(ids: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ids))
  return Array.from(new Uint8Array(digest, 0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The browser's lasting storage, or null where it refuses any. */
export function lastingStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

let person: string | null = null

/** Says who is here (see `personName`). */
export function enterAs(name: string) {
  person = name
}

/** The key under which the browser keeps something for who is here; null before anybody is. */
export function keptUnder(what: string): string | null {
  return person === null ? null : `${what}-${person}`
}
