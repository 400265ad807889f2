import { readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { PathKind } from '../../scripts/deploy/path-headers.ts'

/** An address, what it is, and how it is to be answered. Null where there is nothing to tell a type of. */
export type ExpectedPath = { path: string; kind: PathKind; status: number; type: RegExp | null }

const TYPES: Record<string, RegExp> = {
  '.css': /^text\/css\b/,
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.js': /^(text|application)\/javascript\b/,
  '.json': /^application\/json\b/,
  '.svg': /^image\/svg\+xml\b/,
  '.txt': /^text\/plain\b/,
}

const page = (path: string): ExpectedPath => ({ path, kind: 'page', status: 200, type: TYPES['.html'] ?? null })
const missing = (path: string): ExpectedPath => ({ path, kind: 'missing', status: 404, type: null })

/** Every kind of address that a deployment of this build meets, with each file of the build among them. */
export function expectedPaths(): ExpectedPath[] {
  return [
    ...filesOf('dist'),
    ...['/', '/callbacks', '/callbacks?number=T20261120.0042', '/story?type=ticket&id=1', '/funnel', '/workflows'].map(page),
    ...['/signed-out', '/no-such-page', '/callbacks/'].map(page),
    ...['/assets/app-00000000.js', '/assets/no-extension', '/assets/', '/gone.js', '/favicon.ico', '/robots.txt'].map(missing),
    ...['/.vite/manifest.json', '/.git/config', '/.env', '/callbacks/index.html'].map(missing),
    { path: '/config.json', kind: 'config', status: 200, type: TYPES['.json'] ?? null },
    { path: '/public-api/callbacks', kind: 'api', status: 401, type: TYPES['.json'] ?? null },
  ]
}

function filesOf(folder: string): ExpectedPath[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`)
    .filter((path) => !path.startsWith('/.'))
    .map((path) => {
      const type = TYPES[extname(path)]
      if (!type) throw new Error(`a deployment has to know what ${path} is: see the types in scripts/deploy/nginx-conf.ts`)
      const kind = path.startsWith('/assets/') ? 'asset' : path === '/redirect.html' ? 'bridge' : 'file'
      // The start page by its name is a file like any other.
      return { path, kind, status: 200, type }
    })
}
