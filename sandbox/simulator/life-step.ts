import type { ChangeTypeName } from '../store/stored-rows.ts'
import type { Fields } from './psa-entity.ts'

export type Author = 'customer' | 'technician' | 'psa' | 'neo'

/**
 * The next thing that happens to an entity in the PSA. A life is a generator of them: it goes on when the
 * step has happened, so it sees what Neo has done to the entity in the meantime.
 */
export type LifeStep = {
  atMs: number
  changeType: ChangeTypeName
  author: Author
  changes?: Fields
  /** The PSA reports some updates without saying what has changed. */
  withoutTrail?: boolean
  /** Given where a person starts one workflow by hand. */
  workflowId?: number
}

export type Life = Generator<LifeStep, void, void>
