import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const Settings = z.object({ overrides: z.array(z.object({ files: z.array(z.string()) })) })

/** Knows everyone, by its nature. */
const WITHOUT_ZONE = ['app']

test('every folder of src has a zone in .oxlintrc.json, so that a new page cannot import another', () => {
  const settings = Settings.parse(JSON.parse(readFileSync('.oxlintrc.json', 'utf8')))
  const zones = new Set(settings.overrides.flatMap(({ files }) => files))
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const without = folders.map(({ name }) => name).filter((name) => !zones.has(`src/${name}/**`))
  expect(without).toEqual(WITHOUT_ZONE)
})
