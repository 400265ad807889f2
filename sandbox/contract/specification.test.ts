import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mergeSpecifications, type Json } from './merge-specifications.ts'

function read(name: string): Json {
  const document: Json = parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  return document
}

describe('the merged specification', () => {
  it('is the two published documents and nothing else (vitest -u writes it anew)', async () => {
    const merged = mergeSpecifications(read('./list-callbacks.openapi.yaml'), read('./callback-funnel.openapi.yaml'))
    await expect(`${JSON.stringify(merged, null, 2)}\n`).toMatchFileSnapshot('./openapi.json')
  })

  it('cannot be made of documents that disagree', () => {
    expect(() => mergeSpecifications({ a: { b: 1 } }, { a: { b: 2 } })).toThrow('/a/b')
  })
})
