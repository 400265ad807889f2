import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, preview } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

const config: InlineConfig = {
  configFile: false,
  root: path('./page'),
  logLevel: 'warn',
  plugins: [react(), tailwindcss()],
  resolve: {
    alias: { '~': path('../../src') },
    // The peers live in a folder of their own; one React for all of them.
    dedupe: ['react', 'react-dom'],
  },
  build: { outDir: path('../../node_modules/.cache/bench-table'), emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  preview: { host: 'localhost', port: 0 },
}

/** Builds the contenders' page for production and serves it. */
export async function serveTablePage(): Promise<{ url: string; stop: () => Promise<void> }> {
  await build(config)
  const server = await preview(config)
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('the page of the table bench is not served')
  return { url, stop: () => server.close() }
}
