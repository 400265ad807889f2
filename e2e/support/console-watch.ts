import type { BrowserContext } from 'playwright/test'

type Allowed = { pattern: RegExp; reason: string }

const ALWAYS_ALLOWED: readonly Allowed[] = [
  {
    pattern: /iframe which has both allow-scripts and allow-same-origin/i,
    reason: 'MSAL gives its hidden renewal iframe this sandbox attribute (microsoft-authentication-library-for-js#1247)',
  },
]

/** Everything that the console says of errors, and every exception nobody caught, in all pages of a context. */
export class ConsoleWatch {
  readonly #lines: string[] = []
  readonly #allowed: Allowed[] = [...ALWAYS_ALLOWED]

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) {
        this.#lines.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
      }
    })
    context.on('weberror', (error) => this.#lines.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  }

  /** Chromium itself writes a line for each refused request; a test that provokes one says which. */
  allowStatus(status: number): void {
    this.allow(new RegExp(`Failed to load resource: the server responded with a status of ${status}`), 'provoked')
  }

  allow(pattern: RegExp, reason: string): void {
    this.#allowed.push({ pattern, reason })
  }

  unexpected(): string[] {
    return this.#lines.filter((line) => !this.#allowed.some(({ pattern }) => pattern.test(line)))
  }
}
