import type { Connect, Plugin } from 'vite'
import { appHeaders, bridgeHeaders, type Allowances } from './security-headers.ts'

const withHeaders =
  (granted: Allowances): Connect.NextHandleFunction =>
  (request, response, next) => {
    const isBridge = (request.url ?? '').replace(/[?#].*$/, '') === '/redirect.html'
    const headers = isBridge ? bridgeHeaders(granted) : appHeaders(granted)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    next()
  }

/** Gives the dev and the preview server the headers that a real server has to send. */
export function securityHeadersPlugin(allowances: Allowances, devNonce: string): Plugin {
  return {
    name: 'security-headers',
    apply: (_config, { command }) => command === 'serve',
    configureServer: ({ middlewares }) => void middlewares.use(withHeaders({ ...allowances, devNonce })),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(withHeaders(allowances)),
  }
}
