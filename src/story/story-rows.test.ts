import { expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback } from '~/audit/example-audit'
import { entitiesIn } from './story-entity'
import { rowsOfEntity, storyCallbacks } from './story-rows'

const rows = rowsOf([
  exampleCallback({ callbackId: 'd', entityId: '1' }),
  exampleCallback({ callbackId: 'c', entityId: '2', entityNumber: null }),
  exampleCallback({ callbackId: 'b', entityId: '2', entityNumber: 'T2' }),
  exampleCallback({ callbackId: 'a', entityId: '2', entityType: 'task' }),
  exampleCallback({ callbackId: '0', entityId: '2' }),
])

test('a story is of the entity with most callbacks, by type and id together', () => {
  expect(entitiesIn(rows).map(({ entityType, entityId, entityNumber, count }) => [entityType, entityId, entityNumber, count])).toEqual([
    ['ticket', '2', 'T2', 3],
    ['ticket', '1', 'T20261120.0042', 1],
    ['task', '2', 'T20261120.0042', 1],
  ])
})

test('its callbacks are oldest first, and the same objects when more have come', () => {
  const before = storyCallbacks(rowsOfEntity(rows, { entityType: 'ticket', entityId: '2' }))
  expect(before.map(({ callbackId }) => callbackId)).toEqual(['0', 'b', 'c'])
  const after = storyCallbacks(rows)
  expect(after.filter((row) => before.includes(row))).toHaveLength(3)
  expect(storyCallbacks(rowsOfEntity(rows, { entityType: 'note', entityId: '2' }))).toEqual([])
})
