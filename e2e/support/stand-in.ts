import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

export type StandIn = { origin: string; stop: () => Promise<void> }

/** Where a path's answer comes from instead: another server, or this text. */
type Instead = URL | string

/** An origin that answers as the app's server does, except under the paths that begin as given. */
export function standBefore(app: URL, instead: Record<string, Instead>): Promise<StandIn> {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const other = Object.entries(instead).find(([beginning]) => path.startsWith(beginning))?.[1]
    if (typeof other === 'string') answer.writeHead(200, { 'content-type': 'application/json' }).end(other)
    else passOn(other ?? app, asked, answer)
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({
        origin: `http://localhost:${port}`,
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
function passOn(to: URL, asked: IncomingMessage, answer: ServerResponse): void {
  const onward = request(
    // A connection of its own: one that was kept may be closed by the server at the moment in which it is used again.
    { hostname: to.hostname, port: to.port, path: asked.url, method: asked.method, headers: asked.headers, agent: false },
    (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    },
  )
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  asked.pipe(onward)
}
