import type { Connect, Plugin } from 'vite'
import type { RealTenant } from './real-tenant.ts'
import { realTenantProxy } from './real-tenant-proxy.ts'

/** Serves a real tenant's config.json and passes /public-api on to its API, in dev and preview. */
export function realTenantPlugin({ readConfig, apiOrigin }: RealTenant): Plugin {
  const serveConfig = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use('/config.json', (_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.setHeader('cache-control', 'no-store')
      response.end(readConfig())
    })
  }
  return {
    name: 'real-tenant',
    apply: (_config, { command }) => command === 'serve',
    config: () => ({ server: { proxy: realTenantProxy(apiOrigin) }, preview: { proxy: realTenantProxy(apiOrigin) } }),
    configureServer: serveConfig,
    configurePreviewServer: serveConfig,
  }
}
