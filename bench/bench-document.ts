import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export type BenchPicture = { name: string; text: string }

const DOCUMENT = fileURLToPath(new URL('../docs/bench.md', import.meta.url))
const PICTURES = fileURLToPath(new URL('../docs/pictures', import.meta.url))

const OPENING = `# Side by side

What \`npm run bench\` measured last, in one run on one machine and in a real browser. Compare figures inside one table only: a
busy machine doubles them all. What is measured and how is in [bench/README.md](../bench/README.md).
`

/** Puts one part's result between its marks in docs/bench.md, and its picture, if it has one, beside; the rest of the document stays. */
export async function writeBenchSection(part: 'store' | 'table' | 'lighthouse', section: string, picture?: BenchPicture): Promise<void> {
  const begin = `<!-- bench:${part} -->`
  const end = `<!-- /bench:${part} -->`
  const before = existsSync(DOCUMENT) ? await readFile(DOCUMENT, 'utf8') : OPENING
  const from = before.indexOf(begin)
  const to = before.indexOf(end)
  const marked = `${begin}\n\n${section.trim()}\n\n${end}`
  const after = from < 0 || to < from ? `${before.trimEnd()}\n\n${marked}\n` : before.slice(0, from) + marked + before.slice(to + end.length)
  await mkdir(PICTURES, { recursive: true })
  if (picture) await writeFile(`${PICTURES}/${picture.name}`, picture.text)
  await writeFile(DOCUMENT, after)
}
