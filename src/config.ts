import * as z from 'zod/mini'
import type { OutsideLinks } from '~/ui/outside-link'

/** What differs between one installation and another; served as /config.json beside the built files. */
export type Config = {
  /** Name of the environment, shown in the header and at sign-in. */
  label: string
  /** `developerKey`: whether a developer may hand over an API key; only ever in the sandbox. */
  api: { baseUrl: string; scopes: string[]; developerKey: boolean }
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

/** `where` is the path of a field, or null where the file as a whole is wrong. `isPassing`: it did not come, and may soon. */
export type ConfigProblem = { where: string | null; what: string; isPassing?: boolean }

const LINK_NAMES = {
  ticket: ['entity_id', 'entity_number'],
  workflow: ['workflow_id'],
} as const

function isUrlWith(protocols: readonly string[], text: string) {
  return protocols.includes(URL.parse(text)?.protocol ?? '')
}

/** The page is sent to some of them: another scheme would run as a script. */
function namesWebAddresses(metadata: Record<string, unknown>) {
  return Object.entries(metadata).every(([name, value]) => !name.endsWith('_endpoint') || isUrlWith(['https:', 'http:'], String(value)))
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
    api: z.object(
      {
        baseUrl: z.optional(BaseUrl),
        scopes: Texts.check(z.minLength(1, 'has to name a scope')),
        developerKey: z.optional(z.boolean('has to be true or false')),
      },
      'has to be an object',
    ),
    auth: z.object(
      {
        clientId: Text,
        // MSAL refuses any authority whose name is not https, wherever its endpoints are.
        authority: Text.check(z.refine((text) => isUrlWith(['https:'], text), 'has to begin with https://')),
        knownAuthorities: z.optional(Texts),
        authorityMetadata: z.optional(
          z
            .record(z.string(), z.unknown(), 'has to be an object')
            .check(z.refine(namesWebAddresses, 'has an endpoint that does not begin with https:// or http://')),
        ),
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
  const isSandbox = new URL(auth.authority).hostname.endsWith('.invalid')
  if (isSandbox && !['localhost', '127.0.0.1'].includes(pageHost)) {
    const what = 'is the sandbox’s own sign-in, which is only for localhost; name the real one here'
    return [{ where: 'auth.authority', what }]
  }
  if (api.developerKey === true && !isSandbox) {
    return [{ where: 'api.developerKey', what: 'is for the sandbox alone: an API key has no business in a browser' }]
  }
  return {
    label,
    api: {
      baseUrl: (api.baseUrl ?? '/public-api').replace(/\/+$/, ''),
      scopes: api.scopes,
      developerKey: api.developerKey ?? false,
    },
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
