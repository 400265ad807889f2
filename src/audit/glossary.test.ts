import { expect, test } from 'vitest'
import {
  DOCUMENTED_CATEGORIES,
  DOCUMENTED_CHANGE_TYPES,
  DOCUMENTED_ENTITY_TYPES,
  DOCUMENTED_STATES,
} from '~/api/contract/vocabulary'
import { categoryTerm, changeTypeTerm, entityTypeTerm, operatorTerm, stateTerm } from './glossary'

test('every documented value has a label and a sentence', () => {
  const terms = [
    ...DOCUMENTED_STATES.map(stateTerm),
    ...DOCUMENTED_CHANGE_TYPES.map(changeTypeTerm),
    ...DOCUMENTED_CATEGORIES.map(categoryTerm),
    ...DOCUMENTED_ENTITY_TYPES.map(entityTypeTerm),
    ...['=', '!=', 'contains'].map(operatorTerm),
  ]
  for (const { label, meaning, isKnown } of terms) {
    expect(label).toMatch(/^\p{L}/u)
    expect(label).not.toContain('_')
    expect(meaning).toMatch(/\.$/)
    expect(isKnown).toBe(true)
  }
})

test('a value that is not documented is shown as it was recorded, and said to be', () => {
  for (const term of [stateTerm, changeTypeTerm, categoryTerm]) {
    expect(term('SOMETHING_NEW')).toMatchObject({ label: 'SOMETHING_NEW', isKnown: false })
    expect(term('constructor').isKnown).toBe(false)
  }
  expect(operatorTerm('sounds_like')).toMatchObject({ label: 'sounds_like', isKnown: false })
})

test('entity types read as words', () => {
  expect(entityTypeTerm('project_ticket').label).toBe('Project ticket')
  expect(entityTypeTerm('servicecall').label).toBe('Service call')
  expect(entityTypeTerm('some_new_thing').label).toBe('Some new thing')
})

test('no category is said in words', () => {
  expect(categoryTerm(null).label).toBe('No category')
})
