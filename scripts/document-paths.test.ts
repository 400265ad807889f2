import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const DOCUMENTS = ['README.md', 'sandbox/README.md', 'docs/how-an-answer-is-made.md', 'docs/how-to-add.md']

/** Made up in docs/how-to-add.md, for the page that it adds. */
const EXAMPLES = ['src/changes', 'src/app/changes-route.tsx']

/** A file or folder in backticks, whose first part is one of ours; an address or a type with a slash in it has none. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path = '']) => path)
  return quoted.filter((path) => ['', 'src', 'sandbox'].some((root) => existsSync(join(root, path.split('/')[0] ?? ''))))
}

test.each(DOCUMENTS)('what %s names is there', (document) => {
  const text = readFileSync(document, 'utf8')
  const links = [...text.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path)
  expect(links.filter((path) => !existsSync(join(dirname(document), path)))).toEqual([])
  const isThere = (path: string) => ['', 'src', 'sandbox'].some((root) => existsSync(join(root, path)))
  const missing = pathsIn(text).filter((path) => !isThere(path) && !EXAMPLES.some((made) => path.startsWith(made)))
  expect(missing).toEqual([])
})
