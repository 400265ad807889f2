import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

export type StandIn = { origin: string; stop: () => Promise<void> }

/** Where a path's answer comes from instead: another server, this text, or the app's own answer as changed by this. */
type Instead = URL | string | ((answer: string) => string)

/** An origin that answers as the app's server does, except under the paths that begin as given. 127.0.0.1 is another site. */
export function standBefore(app: URL, instead: Record<string, Instead>, host: 'localhost' | '127.0.0.1' = 'localhost'): Promise<StandIn> {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const other = Object.entries(instead).find(([beginning]) => path.startsWith(beginning))?.[1]
    if (typeof other === 'string') answer.writeHead(200, { 'content-type': 'application/json' }).end(other)
    else if (typeof other === 'function') passOn(app, asked, answer, other)
    else passOn(other ?? app, asked, answer)
  })
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({
        origin: `http://${host}:${port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped())
            server.closeAllConnections()
          }),
      })
    })
  })
}

/** The Host header stays as it was: the sandbox builds its sign-in addresses from it. */
function passOn(to: URL, asked: IncomingMessage, answer: ServerResponse, change?: (text: string) => string): void {
  const onward = request(
    // A connection of its own: one that was kept may be closed by the server at the moment in which it is used again.
    { hostname: to.hostname, port: to.port, path: asked.url, method: asked.method, headers: asked.headers, agent: false },
    (answered) => {
      if (change) return void changed(answered, change).then((text) => answer.writeHead(200, { 'content-type': 'application/json' }).end(text))
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    },
  )
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  asked.pipe(onward)
}

async function changed(answered: IncomingMessage, change: (text: string) => string): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of answered) parts.push(Buffer.from(part))
  return change(Buffer.concat(parts).toString())
}
