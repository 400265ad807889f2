import * as z from 'zod/mini'
import type { OutsideLinks } from '~/ui/outside-link'

/** What differs between one installation and another; served as /config.json beside the built files. */
export type Config = {
  /** Name of the environment, shown in the header and at sign-in. */
  label: string
  api: { baseUrl: string; scopes: string[] }
  auth: {
    clientId: string
    authority: string
    knownAuthorities: string[]
    /** OpenID discovery document, for an authority that is not to be asked for it. */
    authorityMetadata: Record<string, unknown> | null
  }
  /** Renew access tokens this long before they end; null leaves MSAL's own 300 s. */
  tokenRenewalOffsetSeconds: number | null
  links: OutsideLinks
}

/** `where` is the path of a field, or null where the file as a whole is wrong. */
export type ConfigProblem = { where: string | null; what: string }

const LINK_NAMES = {
  ticket: ['entity_id', 'entity_number'],
  workflow: ['workflow_id'],
} as const

function isUrlWith(protocols: readonly string[], text: string) {
  return protocols.includes(URL.parse(text)?.protocol ?? '')
}

const Text = z.string('has to be text').check(z.minLength(1, 'must not be empty'))
const Texts = z.array(Text, 'has to be a list of texts')

function Link(names: readonly string[]) {
  const allowed = names.map((name) => `{${name}}`).join(' and ')
  return z.optional(
    Text.check(
      z.refine((text) => isUrlWith(['https:', 'http:'], text.replaceAll(/[{}]/g, '')), 'has to begin with https:// or http://'),
      z.refine(
        (text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name]) => names.some((known) => known === name)),
        `may only have ${allowed} in braces`,
      ),
    ),
  )
}

const BaseUrl = Text.check(
  z.refine(
    (text) => /^\/(?!\/)/.test(text) || isUrlWith(['https:', 'http:'], text),
    'has to be a path such as /public-api, or an address that begins with https://',
  ),
)

const ConfigFile = z.object(
  {
    label: Text,
    api: z.object({ baseUrl: z.optional(BaseUrl), scopes: Texts.check(z.minLength(1, 'has to name a scope')) }, 'has to be an object'),
    auth: z.object(
      {
        clientId: Text,
        // MSAL refuses any authority whose name is not https, wherever its endpoints are.
        authority: Text.check(z.refine((text) => isUrlWith(['https:'], text), 'has to begin with https://')),
        knownAuthorities: z.optional(Texts),
        authorityMetadata: z.optional(z.record(z.string(), z.unknown(), 'has to be an object')),
      },
      'has to be an object',
    ),
    tokenRenewalOffsetSeconds: z.optional(z.number('has to be a number of seconds').check(z.positive('has to be more than 0'))),
    links: z.optional(
      z.object({ ticket: Link(LINK_NAMES.ticket), workflow: Link(LINK_NAMES.workflow) }, 'has to be an object'),
    ),
  },
  'has to hold a JSON object',
)

/** `pageHost` is the host name that the page itself was loaded from. */
export function parseConfig(json: unknown, pageHost: string): Config | ConfigProblem[] {
  const parsed = z.safeParse(ConfigFile, json)
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      where: path.length === 0 ? null : path.join('.'),
      what: valueAt(json, path) === undefined && path.length > 0 ? 'is missing' : message,
    }))
  }
  const { label, api, auth, tokenRenewalOffsetSeconds, links } = parsed.data
  if (new URL(auth.authority).hostname.endsWith('.invalid') && !['localhost', '127.0.0.1'].includes(pageHost)) {
    const what = 'is the sandbox’s own sign-in, which is only for localhost; name the real one here'
    return [{ where: 'auth.authority', what }]
  }
  return {
    label,
    api: { baseUrl: (api.baseUrl ?? '/public-api').replace(/\/+$/, ''), scopes: api.scopes },
    auth: {
      clientId: auth.clientId,
      authority: auth.authority,
      knownAuthorities: auth.knownAuthorities ?? [],
      authorityMetadata: auth.authorityMetadata ?? null,
    },
    tokenRenewalOffsetSeconds: tokenRenewalOffsetSeconds ?? null,
    links: { ticket: links?.ticket ?? null, workflow: links?.workflow ?? null },
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** Asks for /config.json once, past every cache: a change there must not wait for one to end. */
export async function loadConfig(): Promise<Config | ConfigProblem[]> {
  let answer: Response
  try {
    answer = await fetch('/config.json', { cache: 'no-store' })
  } catch {
    return [{ where: null, what: 'could not be reached: the server did not answer' }]
  }
  if (!answer.ok) return [{ where: null, what: `was answered with status ${answer.status}` }]
  const text = await answer.text()
  try {
    return parseConfig(JSON.parse(text), window.location.hostname)
  } catch {
    // Servers of single-page apps answer every unknown path with the start page.
    const what = /^\s*</.test(text) ? 'holds a web page instead of JSON: the file is probably missing on the server' : 'is not JSON'
    return [{ where: null, what }]
  }
}
