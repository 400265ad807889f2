import { getRequestListener } from '@hono/node-server'
import type { Connect, Plugin } from 'vite'
import { isSandboxPath, openSandbox, type Sandbox } from './sandbox-server.ts'
import { settingsFrom } from './settings.ts'

/** What the dev server and the preview server have in common. */
type Host = { middlewares: Connect.Server; httpServer: { once(event: 'close', listener: () => void): unknown } | null }

/** Puts the sandbox beside the dashboard on the dev and the preview server, on one origin. Never part of a build. */
export function sandboxPlugin(): Plugin {
  let sandbox: Promise<Sandbox> | null = null

  const stop = async () => {
    const running = sandbox
    sandbox = null
    await (await running)?.stop()
  }

  const mount = (host: Host) => {
    const open = openSandbox(settingsFrom(process.env))
    sandbox = open
    // Not to replace the Request and Response of the process that Vite lives in.
    const options = { overrideGlobalObjects: false }
    const listener = open.then(({ fetch }) => getRequestListener(fetch, options))
    // The first request tells what went wrong; before it, nobody listens.
    listener.catch(() => undefined)
    host.middlewares.use((request, response, next) => {
      const path = (request.originalUrl ?? request.url ?? '').replace(/[?#].*$/, '')
      if (isSandboxPath(path)) listener.then((answer) => answer(request, response)).catch(next)
      else next()
    })
    host.httpServer?.once('close', () => void stop())
  }

  return {
    name: 'sandbox',
    apply: (_config, { command }) => command === 'serve',
    configureServer: mount,
    configurePreviewServer: mount,
    buildEnd: stop,
  }
}
