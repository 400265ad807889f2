/** What a page may do beyond its own origin, and what a dev server needs. */
export type Allowances = {
  /** Origins that sign-in talks to and frames, such as https://login.microsoftonline.com. */
  signInOrigins?: readonly string[]
  /** Origins of an API that is not reached through the page's own. */
  apiOrigins?: readonly string[]
  /** Of Vite's dev server: its inline preamble and its styles carry it, and it speaks over a socket. */
  devNonce?: string
}

const directives = (parts: Record<string, readonly string[]>) =>
  Object.entries(parts)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')

/** Headers of every page and file of the dashboard, apart from the redirect bridge. */
export function appHeaders({ signInOrigins = [], apiOrigins = [], devNonce }: Allowances = {}): Record<string, string> {
  const nonce = devNonce === undefined ? [] : [`'nonce-${devNonce}'`]
  const socket = devNonce === undefined ? [] : ['ws:']
  // Vite's client waits for a server that restarts in a worker made of a blob, which Trusted Types would refuse.
  const development = { 'worker-src': ["'self'", 'blob:'] }
  // One policy may make the address of a script: src/api/page-worker/start-page-worker.ts, of its own worker's.
  const production = {
    'worker-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['page-worker'],
  }
  return {
    'content-security-policy': directives({
      'default-src': ["'none'"],
      'script-src': ["'self'", ...nonce],
      'style-src': ["'self'", ...nonce],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", ...signInOrigins, ...apiOrigins, ...socket],
      // Without the page's own origin a hidden sign-in frame cannot come back to the bridge.
      'frame-src': ["'self'", ...signInOrigins],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
      ...(devNonce === undefined ? production : development),
    }),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

/** Headers of /redirect.html. The dashboard frames it, and it must not be cut off from the page that opened it. */
export function bridgeHeaders({ devNonce }: Allowances = {}): Record<string, string> {
  const nonce = devNonce === undefined ? [] : [`'nonce-${devNonce}'`]
  return {
    'content-security-policy': directives({
      'default-src': ["'none'"],
      'script-src': ["'self'", ...nonce],
      'style-src': ["'self'", ...nonce],
      'connect-src': devNonce === undefined ? ["'none'"] : ["'self'", 'ws:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'self'"],
    }),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
