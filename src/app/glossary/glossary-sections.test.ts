import { expect, it } from 'vitest'
import { DOCUMENTED_CATEGORIES, DOCUMENTED_CHANGE_TYPES, DOCUMENTED_STATES } from '~/api/contract/vocabulary'
import { GATES } from '~/audit/gate'
import { termHash } from '~/audit/views/term-link'
import { GLOSSARY, glossaryPlace, glossaryWith } from './glossary-sections'

it('every gate, and every category, state and change type that the API documents, is explained in whole sentences', () => {
  const hashes = new Set(GLOSSARY.flatMap(({ entries }) => entries.map(({ hash }) => hash)))
  expect(hashes.size).toBe(GLOSSARY.reduce((sum, { entries }) => sum + entries.length, 0))
  for (const { id } of GATES) expect(hashes, id).toContain(termHash('gate', id))
  for (const name of DOCUMENTED_CATEGORIES) expect(hashes, name).toContain(termHash('category', name))
  for (const name of DOCUMENTED_STATES) expect(hashes, name).toContain(termHash('state', name))
  for (const name of DOCUMENTED_CHANGE_TYPES) expect(hashes, name).toContain(termHash('change', name))
  for (const { label, meaning } of GLOSSARY.flatMap(({ entries }) => entries)) expect(meaning, label).toMatch(/^\p{Lu}.*\.$/u)
})

it('every category is named by exactly one gate, but for matched, which two share', () => {
  const named = GLOSSARY[0]?.entries.flatMap(({ more }) => more.flatMap(({ text }) => text.split(', ')))
  expect(named).toHaveLength(DOCUMENTED_CATEGORIES.length - 1)
  expect(new Set(named).size).toBe(DOCUMENTED_CATEGORIES.length - 1)
})

it('a hash leads to its entry, one of a value that is not documented to its section', () => {
  expect(glossaryPlace(termHash('category', 'manual_only'))).toBe('glossary-category-manual_only')
  expect(glossaryPlace(termHash('category', 'brand new, 50%'))).toBe('glossary-category')
  expect(glossaryPlace(termHash('state', null))).toBe('glossary-state')
  expect(glossaryPlace('glossary')).toBeNull()
})

it('typing leaves what holds every word, by label, meaning or recorded name', () => {
  expect(glossaryWith('run_once_limit').flatMap(({ entries }) => entries.map(({ label }) => label))).toEqual(['Run-once limit'])
  expect(glossaryWith('document rule').map(({ kind }) => kind)).toEqual(['outcome', 'state'])
  expect(glossaryWith('')).toHaveLength(GLOSSARY.length)
  expect(glossaryWith('no such word')).toEqual([])
})
