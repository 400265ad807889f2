import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { installedVersion } from './installed-version.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) })

/** Installs the peers that the bench measures beside the dashboard, where one is missing or of another version. */
export function installPeers(say: (line: string) => void): void {
  const { dependencies } = Manifest.parse(JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8')))
  const missing = Object.entries(dependencies).filter(([name, version]) => installedVersion(name) !== version)
  if (missing.length === 0) return
  say(`installing the bench’s peers (${missing.map(([name]) => name).join(', ')})`)
  const { status } = spawnSync('npm', ['ci', '--no-audit'], { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('the bench’s peers could not be installed: npm ci --prefix bench')
}
