import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { licencesDocument, LICENCES_FILE, notGranted, productionPackages } from './licence-list.ts'

const Versions = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})
const Locked = z.object({ packages: z.record(z.string(), z.object({ integrity: z.optional(z.string()) })) })

it('the list of licences is that of the lockfile: else npm run licences', () => {
  expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesDocument())
})

it('nothing is built in whose licence asks for more than its own text', () => {
  expect(notGranted(productionPackages())).toEqual([])
  expect(notGranted([{ name: 'x', version: '1.0.0', licence: 'AGPL-3.0-only' }])).toHaveLength(1)
})

it('each version is exact, and each package is known by its content', () => {
  const { dependencies, devDependencies } = Versions.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  const { packages } = Locked.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  expect(Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity)).toEqual([])
})
