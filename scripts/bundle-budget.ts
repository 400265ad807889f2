import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as z from 'zod/mini'

/** Bytes of JavaScript after gzip, in kB of 1000 B: what a first visit may cost. */
export const BUDGET_KB = { firstLoad: 216, signIn: 75, charts: 125 }

/** The modules behind which the two big libraries stand, each loaded only when it is needed. */
const SIGN_IN = 'src/auth/open-session.ts'
const CHARTS = 'src/funnel/trend/trend-plot.tsx'
const PAGES = ['index.html', 'src/app/callbacks-route.tsx', 'src/app/funnel-route.tsx']

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.optional(z.array(z.string())),
    /** Among them the scripts of workers. */
    assets: z.optional(z.array(z.string())),
  }),
)
type Manifest = z.infer<typeof Manifest>

export type Script = { file: string; gzipKb: number; holds: 'sign-in' | 'charts' | 'page' }

/** Every script of the build by its path below dist. What a library shares with the pages, and a worker, counts as the pages'. */
export function builtScripts(folder = 'dist'): Map<string, Script> {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')))
  const ofPages = new Set(PAGES.flatMap((page) => [...filesBehind(manifest, page)]))
  const ofSignIn = filesBehind(manifest, SIGN_IN)
  const ofCharts = filesBehind(manifest, CHARTS)
  const files = new Set(Object.values(manifest).flatMap(({ file, assets = [] }) => [file, ...assets]))
  const scripts = [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file): Script => {
      const isOwn = ofPages.has(file)
      const holds = !isOwn && ofSignIn.has(file) ? 'sign-in' : !isOwn && ofCharts.has(file) ? 'charts' : 'page'
      return { file, holds, gzipKb: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000 }
    })
  return new Map(scripts.map((script) => [script.file, script]))
}

/** A chunk and all that it cannot do without. */
function filesBehind(manifest: Manifest, name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`the build has no ${name}`)
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesBehind(manifest, imported, found)
  return found
}
