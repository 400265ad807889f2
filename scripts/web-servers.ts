import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type WebServerName = 'caddy' | 'nginx'
export const WEB_SERVERS: readonly WebServerName[] = ['caddy', 'nginx']

type Installable = { names: readonly string[]; asksVersion: string; packages: readonly string[] }

/** nginx lies where only root's PATH looks. */
const KNOWN: Record<WebServerName, Installable> = {
  caddy: { names: ['/usr/bin/caddy', 'usr/bin/caddy'], asksVersion: 'version', packages: ['caddy'] },
  nginx: { names: ['/usr/sbin/nginx', 'usr/sbin/nginx'], asksVersion: '-v', packages: ['nginx'] },
}
const KEPT_AT = resolve('node_modules/.cache/web-servers')

/** What Playwright's own processes are told, so that the choice is made once a run. */
export const variableOf = (name: WebServerName) => `${name.toUpperCase()}_PATH`

/** The server that the environment names, the system's, or one that was fetched before; null where none starts. */
export function findWebServer(name: WebServerName): string | null {
  const named = process.env[variableOf(name)]
  const candidates = named ? [named] : KNOWN[name].names.map((path) => resolve(KEPT_AT, path))
  return candidates.find((path) => existsSync(path) && starts(name, path)) ?? null
}

/**
 * As `findWebServer`, and else from Debian's package, unpacked below node_modules: installed, it would start a service on
 * port 80 of this machine, which a test has no business to do. Null where that is not possible.
 */
export function findOrFetchWebServer(name: WebServerName, say: (line: string) => void): string | null {
  const found = findWebServer(name)
  if (found !== null || process.env[variableOf(name)] || !existsSync('/etc/debian_version')) return found
  say(`  fetching Debian’s package of ${name}, for the tests of deploy/ (once)`)
  if (fetchPackages(KNOWN[name].packages)) return findWebServer(name)
  // A fresh machine knows of no package yet, and only root may ask for the list.
  if (process.getuid?.() !== 0 || !runs('apt-get', ['update'])) return null
  return fetchPackages(KNOWN[name].packages) ? findWebServer(name) : null
}

function fetchPackages(packages: readonly string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'web-server-'))
  try {
    if (!runs('apt-get', ['download', ...packages], folder)) return false
    mkdirSync(KEPT_AT, { recursive: true })
    return readdirSync(folder).every((file) => runs('dpkg-deb', ['-x', join(folder, file), KEPT_AT]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file on the disk says little: it may lack the system's libraries. */
function starts(name: WebServerName, path: string): boolean {
  return runs(path, [KNOWN[name].asksVersion])
}

function runs(command: string, parameters: readonly string[], folder = '.'): boolean {
  const outcome = spawnSync(command, parameters, { cwd: folder, stdio: 'ignore', timeout: 3 * 60_000 })
  return outcome.status === 0
}
