import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, preview } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const config: InlineConfig = {
  configFile: false,
  root: path('./page'),
  logLevel: 'warn',
  resolve: { alias: { '~': path('../../src') } },
  worker: { format: 'es' },
  build: {
    outDir: path('../../node_modules/.cache/bench-store'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2_000,
    // Compiled databases are files of their own.
    assetsInlineLimit: 0,
  },
  preview: {
    host: 'localhost',
    port: 0,
    // Only a page that is isolated from other origins may measure its memory, and its clock is finer.
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
}

/** Builds the contenders' page for production and serves it. */
export async function serveStorePage(): Promise<{ url: string; stop: () => Promise<void> }> {
  await build(config)
  const server = await preview(config)
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('the page of the store bench is not served')
  return { url, stop: () => server.close() }
}
