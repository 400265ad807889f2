import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import * as z from 'zod/mini'

/** In the build, beside index.html: as text, since not every server knows Markdown. */
export const LICENCE_TEXTS_FILE = 'licences.txt'

const Package = z.object({ version: z.string(), license: z.string() })

/**
 * Vite collects the licence texts of what scripts are bundled from (build.license). What the style sheet is made from is
 * not among it, since style sheets have no modules: its text is added here.
 */
export function licenceTextsPlugin(): Plugin {
  return {
    name: 'licence-texts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle[LICENCE_TEXTS_FILE]
        if (file?.type !== 'asset') return this.error(`the build has no ${LICENCE_TEXTS_FILE}: see build.license`)
        file.source = `${String(file.source).trimEnd()}\n\n${styleSheetLicence('tailwindcss')}\n`
      },
    },
  }
}

function styleSheetLicence(name: string): string {
  const folder = `node_modules/${name}`
  const { version, license } = Package.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')))
  return `## ${name} - ${version} (${license})\n\n${readFileSync(`${folder}/LICENSE`, 'utf8').trim()}`
}
