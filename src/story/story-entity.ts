import type { CallbackRows } from '~/api/columns/callback-rows'
import { readHead } from '~/api/columns/row-reading'
import { entityTypeTerm } from '~/audit/glossary'
import { saidText } from '~/audit/recorded-text'

export type StoryEntity = { entityType: string; entityId: string; entityNumber: string | null; count: number }

/** The entities that the rows are about, the one with most callbacks first: one number may stand for several. */
export function entitiesIn({ columns, order }: CallbackRows): StoryEntity[] {
  const entities = new Map<string, StoryEntity>()
  for (const row of order) {
    const { entityType, entityId, entityNumber } = readHead(columns, row)
    const key = `${entityType} ${entityId}`
    const known = entities.get(key)
    if (known) {
      known.count += 1
      known.entityNumber ??= entityNumber
    } else entities.set(key, { entityType, entityId, entityNumber, count: 1 })
  }
  return [...entities.values()].sort((one, other) => other.count - one.count)
}

/** "Ticket" and "T20261120.0042": our word and the recorded one. */
export function entityWords(entity: Pick<StoryEntity, 'entityType' | 'entityId' | 'entityNumber'>) {
  return {
    type: entityTypeTerm(entity.entityType).label,
    number: saidText(entity.entityNumber ?? `id ${entity.entityId}`),
  }
}
