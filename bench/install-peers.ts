import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { installedVersion } from './installed-version.ts'

const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) })

/**
 * Installs what a folder of the bench measures the dashboard beside or with, where something is missing or of another version.
 * The folder has a package.json of its own: nothing of it is wanted by anything but the bench.
 */
export function installPeers(folder: 'bench' | 'bench/lighthouse/page', say: (line: string) => void): void {
  const { dependencies } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const installed = [join(folder, 'node_modules'), 'node_modules']
  const missing = Object.entries(dependencies).filter(([name, version]) => installedVersion(name, installed) !== version)
  if (missing.length === 0) return
  say(`installing what the bench needs (${missing.map(([name]) => name).join(', ')})`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--ignore-scripts'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(`what the bench needs could not be installed: npm ci --prefix ${folder}`)
}
