import { randomBytes } from 'node:crypto'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { buildVersionPlugin } from './scripts/build-version.ts'
import { LICENCE_TEXTS_FILE, licenceTextsPlugin } from './scripts/licence-texts.ts'
import { realTenantFrom } from './scripts/real-tenant.ts'
import { realTenantPlugin } from './scripts/real-tenant-plugin.ts'
import { securityHeadersPlugin } from './scripts/security-headers-plugin.ts'

/** Vite writes it into the dev server's inline script and styles, so that the policy can stay strict there too. */
const devNonce = randomBytes(16).toString('base64')

/**
 * Some forty scripts of a few hundred bytes each compress badly. What every page needs goes together; what is loaded later
 * (sign-in, charts, menus) stays apart by itself. What checks and packs callbacks runs in the worker, which has its own copy; the
 * page needs it only to open a saved file.
 */
const FIRST_LOAD_GROUPS = [
  { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler|zod|@tanstack\/(react-query|query-core|react-router|router-core|history))\// },
  {
    name: 'foundations',
    test: /src\/(api\/(?!columns\/(page-packing|row-packing|row-slots)|contract\/(callback|callback-reading|audit-reading|value-depth)\.|page-reading)|lib\/(?!text-blob|csv|wall-time)|choices\/(choices|person)|views\/(own-pages|own-link\.|last-ticket|built-in-views|view-bar|view-link)|ui\/(?!menu-list|combobox-list|window-form|dialog|chart-|table|virtual-table)|audit\/(glossary|category-words|operator|outcome|gate\.|alternatives|checks-sentence|group-sentence|grouping|known-checks|loaded-evidence|nearly|not-evaluated|one-check-away|verdict\.|verdict-opening|views\/(tone-|gate-mark|gate-chip|outcome-chip|sentence-view))|store\/(loaded-callbacks|row-summary|count-difference)|loading\/(use-load-all|load-failure)|app\/(theme-choice|page-links|search-text))/,
  },
]

export default defineConfig(async ({ command, isPreview }) => {
  const isServing = command === 'serve'
  const realTenant = isServing ? realTenantFrom(process.env) : null
  const tenant: Plugin[] = []
  if (realTenant) tenant.push(realTenantPlugin(realTenant))
  // Imported only where it is wanted: a build knows nothing of the sandbox.
  else if (isServing) tenant.push((await import('./sandbox/vite-plugin.ts')).sandboxPlugin())

  return {
    plugins: [...tenant, securityHeadersPlugin(realTenant?.allowances ?? {}, devNonce), react(), tailwindcss(), buildVersionPlugin(), licenceTextsPlugin()],
    resolve: { tsconfigPaths: true },
    html: isServing && !isPreview ? { cspNonce: devNonce } : {},
    server: { host: 'localhost' },
    preview: { host: 'localhost', port: 4173 },
    // As modules, since the worker of the pages shares the contract with them; the name is what scripts/bundle-budget.ts looks for.
    worker: {
      format: 'es' as const,
      rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
    },
    build: {
      manifest: true,
      license: { fileName: LICENCE_TEXTS_FILE },
      // Whatever browser has the popovers that this page uses has modulepreload too.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { app: 'index.html', redirect: 'redirect.html' },
        output: { codeSplitting: { groups: FIRST_LOAD_GROUPS } },
      },
    },
  }
})
