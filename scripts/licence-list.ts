import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod/mini'

export const LICENCES_FILE = 'docs/licences.md'

/** Licences that ask for no more than that their text goes along. Anything else is for a person to decide. */
const GRANTED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'MIT AND ISC AND BSD-3-Clause'])

/** Of development, and yet part of what the browser gets: the style sheet begins with its. */
const IN_THE_BUILD = new Set(['tailwindcss'])

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.optional(z.string()), dev: z.optional(z.boolean()), license: z.optional(z.string()) }),
  ),
})
const Installed = z.object({ name: z.string(), version: z.string(), license: z.optional(z.string()) })

export type Licensed = { name: string; version: string; licence: string }

/** Every package that the dashboard is built from, at the versions of the lockfile, by name. */
export function productionPackages(): Licensed[] {
  const { packages } = Lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const found = Object.entries(packages).flatMap(([path, locked]): Licensed[] => {
    const name = path.replace(/^.*node_modules\//, '')
    if (path === '' || locked.version === undefined || (locked.dev === true && !IN_THE_BUILD.has(name))) return []
    // What is installed has the last word. What is for another system is not installed.
    const file = `${path}/package.json`
    const installed = existsSync(file) ? Installed.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
    if (installed && installed.version !== locked.version) {
      throw new Error(`${name} is installed as ${installed.version}; the lockfile says ${locked.version}: run npm ci`)
    }
    return [{ name, version: locked.version, licence: installed?.license ?? locked.license ?? 'unknown' }]
  })
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]))
  return [...once.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** Those whose licence nobody has said yes to. */
export function notGranted(packages: readonly Licensed[]): Licensed[] {
  return packages.filter(({ licence }) => !GRANTED.has(licence))
}

export function licencesDocument(): string {
  const packages = productionPackages()
  const counts = new Map<string, number>()
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  const summary = [...counts].toSorted(([, a], [, b]) => b - a).map(([licence, count]) => `${count} ${licence}`)
  return [
    '# Licences of what the dashboard is built from',
    '',
    'Written by `npm run licences` from the lockfile and the installed packages; a test compares it with them. What is only',
    'used to build or to test is not listed. `npm run sbom` prints the same as a CycloneDX bill of materials.',
    '',
    'The build takes parts of some of them only. Those, with the texts of their licences, are in `licences.txt`, which each build',
    'writes beside `index.html` and the page links from its diagnostics; what names a licence and has no text of it in its package is',
    'named there with its licence alone.',
    '',
    `${packages.length} packages: ${summary.join(', ')}.`,
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n')
}
