import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Property names of every schema and names of every parameter that the documents define. */
function namesIn(node: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const item of node) namesIn(item, names)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return names
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) names.add(name)
    }
    if (key === 'name' && typeof value === 'string' && 'in' in node && node.in === 'query') names.add(value)
    namesIn(value, names)
  }
  return names
}

test('docs/contract.md has every parameter and field of the specification', () => {
  const specification: unknown = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'))
  const page = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8')
  const names = [...namesIn(specification)]
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
