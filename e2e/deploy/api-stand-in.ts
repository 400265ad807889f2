import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { CertificateFiles } from './test-certificate.ts'

export type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: string }

/** What an API, or something in front of it, may say beside its answer and what no browser of ours should see. */
const CHATTER: OutgoingHttpHeaders = {
  'set-cookie': ['api=1; Path=/', 'more=2'],
  server: 'Upstream/1.2.3',
  'x-powered-by': 'Something 4.5',
  via: '1.1 inner',
  'alt-svc': 'h3=":9443"',
  'access-control-allow-origin': '*',
  'content-security-policy': "default-src 'self'",
  'strict-transport-security': 'max-age=1',
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'public, max-age=600',
  'keep-alive': 'timeout=99',
  'clear-site-data': '"*"',
}

/**
 * The API behind a deployment, by https as the real one: the sandbox's, with headers added that are to be stripped.
 * Under /public-api/hang it never answers, and under /public-api/cut it cuts the connection.
 */
export class ApiStandIn {
  readonly received: Received[] = []
  readonly origin: string
  readonly #server: ReturnType<typeof createServer>

  private constructor(server: ReturnType<typeof createServer>, port: number) {
    this.#server = server
    this.origin = `https://localhost:${port}`
  }

  static async start(sandbox: URL, files: CertificateFiles): Promise<ApiStandIn> {
    const server = createServer(contextOf(files))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const standIn = new ApiStandIn(server, typeof address === 'object' && address ? address.port : 0)
    server.on('request', (asked: IncomingMessage, answer: ServerResponse) => void standIn.#answer(sandbox, asked, answer))
    return standIn
  }

  /** From now on it shows another certificate. */
  present(files: CertificateFiles): void {
    this.#server.setSecureContext(contextOf(files))
    this.#server.closeAllConnections()
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  async #answer(sandbox: URL, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = asked
    const body = await bodyOf(asked)
    if (body === null) return
    this.received.push({ method, url, headers, body })
    if (url.startsWith('/public-api/hang')) return
    if (url.startsWith('/public-api/cut')) return void asked.socket.destroy()
    const { hostname, port } = sandbox
    // The sandbox answers to its own name alone.
    const onward = { hostname, port, path: url, method, headers: { ...headers, host: sandbox.host }, agent: false }
    request(onward, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, { ...answered.headers, ...CHATTER })
      answered.pipe(answer)
    })
      .on('error', () => answer.destroy())
      .end()
  }
}

/** Null where it was cut off. */
async function bodyOf(asked: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of asked) chunks.push(Buffer.from(chunk))
  } catch {
    return null
  }
  return Buffer.concat(chunks).toString()
}

function contextOf({ chain, key }: CertificateFiles) {
  return { cert: readFileSync(chain), key: readFileSync(key) }
}
