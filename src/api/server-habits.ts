import type { ApiClient } from './client'
import type { EntityTypeCase } from './callback-filter'

/** What a server has shown of itself where its documents are silent or contradict each other. */
export type ServerHabits = {
  /** Null until an entity type has found rows. */
  entityTypeCase: EntityTypeCase | null
  cursor: 'unknown' | 'ignored'
}

const habits = new WeakMap<ApiClient, ServerHabits>()

/** Remembered for as long as the client lives. */
export function habitsOf(client: ApiClient): ServerHabits {
  const known = habits.get(client)
  if (known) return known
  const fresh: ServerHabits = { entityTypeCase: null, cursor: 'unknown' }
  habits.set(client, fresh)
  return fresh
}
