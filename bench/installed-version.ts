import { existsSync, readFileSync } from 'node:fs'

/** The version of a package that is installed for the bench or for the dashboard, or in a folder; null where it is not. */
export function installedVersion(packageName: string, folders = ['bench/node_modules', 'node_modules']): string | null {
  for (const folder of folders) {
    const path = `${folder}/${packageName}/package.json`
    if (!existsSync(path)) continue
    const described: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof described === 'object' && described !== null && 'version' in described) return String(described.version)
  }
  return null
}
