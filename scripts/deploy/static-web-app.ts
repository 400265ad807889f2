import type { Deployment } from './deployment.ts'
import { headersOf } from './path-headers.ts'

/** Such as cross-origin-opener-policy, which the bridge must not have: an empty text takes a global header away. */
const NONE = ''

/**
 * staticwebapp.config.json. Azure Static Web Apps has no proxy to hosts of one's choice, so that the page asks the API
 * itself and its policy has to name it.
 */
export function staticWebApp({ allowances, api }: Deployment): string {
  const granted = { ...allowances, apiOrigins: [...(allowances.apiOrigins ?? []), api.origin] }
  const pages = headersOf('page', granted)
  const bridge = headersOf('bridge', granted)
  const withoutOthers = Object.fromEntries(Object.keys(pages).map((name) => [name, bridge[name] ?? NONE]))
  const caching = (kind: 'asset' | 'config') => ({ 'cache-control': headersOf(kind, granted)['cache-control'] })
  const configuration = {
    globalHeaders: pages,
    routes: [
      { route: '/redirect.html', headers: { ...withoutOthers, ...bridge } },
      { route: '/config.json', headers: caching('config') },
      { route: '/assets/*', headers: caching('asset') },
    ],
    navigationFallback: {
      rewrite: '/index.html',
      exclude: ['/assets/*', '/*.{css,html,ico,js,json,map,md,png,svg,txt,webmanifest,woff2}'],
    },
    mimeTypes: { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' },
  }
  return `${JSON.stringify(configuration, null, 2)}\n`
}
