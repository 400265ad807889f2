import { readFileSync } from 'node:fs'
import { parseConfig, type Config } from '../src/config.ts'
import type { Allowances } from './security-headers.ts'

/** A real Neo tenant to serve the dashboard for, in place of the sandbox. */
export type RealTenant = {
  /** The text of config.json, read anew at each request so that it can be changed in place. */
  readConfig: () => string
  /** Where /public-api is passed on to. */
  apiOrigin: string
  allowances: Allowances
}

/** From NEO_CONFIG and NEO_API; null where neither is set. Throws with what is wrong and how to mend it. */
export function realTenantFrom(environment: Record<string, string | undefined>): RealTenant | null {
  const { NEO_CONFIG: file, NEO_API: api } = environment
  if (!file && !api) return null
  if (!file) throw new Error('NEO_API is set; NEO_CONFIG has to name the config.json for that tenant too.')
  if (!api) throw new Error('NEO_CONFIG is set; NEO_API has to be the address of that tenant’s API too.')
  const config = checkedConfig(file, readText(file))
  return {
    readConfig: () => readText(file),
    apiOrigin: originOf(api),
    allowances: {
      signInOrigins: signInOrigins(config),
      apiOrigins: URL.canParse(config.api.baseUrl) ? [new URL(config.api.baseUrl).origin] : [],
    },
  }
}

/** Where MSAL goes: the authority, its other names, and the endpoints where the file names them. */
function signInOrigins({ auth }: Config): string[] {
  const addresses = [
    auth.authority,
    ...auth.knownAuthorities.map((host) => `https://${host}`),
    ...Object.values(auth.authorityMetadata ?? {}),
  ]
  const origins = addresses.flatMap((address) =>
    typeof address === 'string' && /^https?:/.test(address) && URL.canParse(address) ? [new URL(address).origin] : [],
  )
  return [...new Set(origins)]
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (problem) {
    throw new Error(`NEO_CONFIG names ${file}, which cannot be read.`, { cause: problem })
  }
}

function checkedConfig(file: string, text: string): Config {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (problem) {
    throw new Error(`${file} is not JSON.`, { cause: problem })
  }
  const config = parseConfig(json, 'localhost')
  if (!Array.isArray(config)) return config
  const problems = config.map(({ where, what }) => `  ${where ?? 'the file'}: ${what}`)
  throw new Error(`${file} cannot be used:\n${problems.join('\n')}`)
}

function originOf(api: string): string {
  const url = URL.canParse(api) ? new URL(api) : null
  const isLocal = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  // Over plain http a bearer token could be read on the way.
  if (!url || !(url.protocol === 'https:' || (isLocal && url.protocol === 'http:')))
    throw new Error(`NEO_API has to begin with https://, such as https://api.neoagent.io; it is ${api}.`)
  if (!['', '/', '/public-api', '/public-api/'].includes(url.pathname))
    throw new Error(`NEO_API has to be the address of the API without a path; it is ${api}.`)
  return url.origin
}
