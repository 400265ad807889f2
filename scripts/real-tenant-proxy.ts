import { ServerResponse } from 'node:http'
import type { ProxyOptions } from 'vite'

const TIME_OUT_MS = 65_000

/** Headers that are between this proxy and one of its neighbours, and cookies, which the API has no use for. */
const NOT_PASSED_ON = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'upgrade',
  'cookie',
  'set-cookie',
  'origin',
  'referer',
]

/** Passes /public-api on to a real API under the page's own origin, with the bearer token and without cookies. */
export function realTenantProxy(apiOrigin: string): Record<string, ProxyOptions> {
  return {
    '/public-api': {
      target: apiOrigin,
      changeOrigin: true,
      timeout: TIME_OUT_MS,
      proxyTimeout: TIME_OUT_MS,
      configure(proxy) {
        proxy.on('proxyReq', (request) => {
          for (const name of NOT_PASSED_ON) if (name !== 'connection') request.removeHeader(name)
        })
        proxy.on('proxyRes', (answer) => {
          for (const name of NOT_PASSED_ON) delete answer.headers[name]
        })
        // Before Vite's own handler, which would answer 500 as if the API had failed.
        proxy.on('error', (problem, _request, response) => {
          if (!(response instanceof ServerResponse) || response.headersSent) return
          const error = { code: 'bad_gateway', message: `The API could not be reached: ${problem.message}` }
          response.writeHead(502, { 'content-type': 'application/json' })
          response.end(JSON.stringify({ error, meta: { request_id: null } }))
        })
      },
    },
  }
}
