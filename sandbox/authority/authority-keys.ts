import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'

const KeyFile = z.object({
  privateKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string() }),
  secret: z.string().min(40),
})
type KeyFile = z.infer<typeof KeyFile>

export type AuthorityKeys = {
  /** Signs what others verify by the published key. */
  signingKey(): { key: CryptoKey | Uint8Array; kid: string }
  publicKeys(): { keys: JWK[] }
  /** Signs what only the authority reads: sessions and refresh tokens. Stays when the published key changes. */
  secret: Uint8Array
  /** A new published key; what the old one signed is no longer accepted. */
  rotate(): Promise<void>
}

/** Keys kept in `file` (mode 0600) so that open tabs outlive a restart; null keeps them in memory. */
export async function openAuthorityKeys(file: string | null): Promise<AuthorityKeys> {
  const read = file === null ? null : readKeyFile(file)
  let kept = read ?? { privateKey: await newPrivateKey(), secret: randomBytes(32).toString('base64url') }
  if (file !== null && !read) writeKeyFile(file, kept)
  let key = await importJWK(kept.privateKey, 'RS256')

  return {
    signingKey: () => ({ key, kid: kept.privateKey.kid }),
    publicKeys() {
      const { kty, kid, n, e } = kept.privateKey
      return { keys: [{ kty, kid, n, e, use: 'sig', alg: 'RS256' }] }
    },
    secret: Buffer.from(kept.secret, 'base64url'),
    async rotate() {
      kept = { ...kept, privateKey: await newPrivateKey() }
      key = await importJWK(kept.privateKey, 'RS256')
      if (file !== null) writeKeyFile(file, kept)
    },
  }
}

async function newPrivateKey(): Promise<KeyFile['privateKey']> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return KeyFile.shape.privateKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) })
}

/** Null where there is no usable file: keys of a sandbox are worth no error, only a new sign-in. */
function readKeyFile(file: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function writeKeyFile(file: string, keys: KeyFile) {
  mkdirSync(dirname(file), { recursive: true })
  // Renamed into place, so that another sandbox that starts meanwhile never reads half a file.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 })
  renameSync(draft, file)
}
