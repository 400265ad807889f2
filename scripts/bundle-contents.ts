import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Count } from './check.ts'

/** Words that the sandbox cannot do without and that the dashboard has no use for. */
const TELL_TALES = [
  'sandbox.invalid',
  'neo_sk_sandbox',
  '/sandbox/control',
  'SANDBOX_',
  'Tess Technician',
  'Max Manager',
  'photostructure',
  'callbacksPerWeek',
  'America/Chicago',
]

/** Reads every file of the build as text: the tenant that we play must not travel with the dashboard. */
export function whatTheBundleMustNotHold(folder = 'dist'): Count {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    const text = readFileSync(path, 'utf8')
    return TELL_TALES.filter((word) => text.includes(word)).map((word) => `${path} holds “${word}”`)
  })
  for (const line of found) console.log(`    ${line}`)
  const looksLikeABuild = files.some((entry) => entry.name === 'index.html')
  return found.length === 0 && looksLikeABuild ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
