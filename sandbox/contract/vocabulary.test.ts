import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  DOCUMENTED_CATEGORIES,
  DOCUMENTED_CHANGE_TYPES,
  DOCUMENTED_ENTITY_TYPES,
  DOCUMENTED_STATES,
} from '../../src/api/contract/vocabulary.ts'

const Enums = z.object({
  EventState: z.object({ enum: z.array(z.string()) }),
  EntityType: z.object({ enum: z.array(z.string()) }),
  EventType: z.object({ enum: z.array(z.tuple([z.string()]).rest(z.unknown())) }),
  MatchResultCategory: z.object({ enum: z.array(z.string()) }),
})
const Document = z.object({ components: z.object({ schemas: Enums }) })

test('src/api/contract/vocabulary.ts has the values that the specification lists, and no others', () => {
  const text = readFileSync(new URL('./openapi.json', import.meta.url), 'utf8')
  const { EventState, EntityType, EventType, MatchResultCategory } = Document.parse(JSON.parse(text)).components.schemas
  expect([...DOCUMENTED_STATES]).toEqual(EventState.enum)
  expect([...DOCUMENTED_ENTITY_TYPES]).toEqual(EntityType.enum)
  expect([...DOCUMENTED_CHANGE_TYPES]).toEqual(EventType.enum.map(([name]) => name))
  expect([...DOCUMENTED_CATEGORIES]).toEqual(MatchResultCategory.enum)
})
