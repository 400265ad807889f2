import type { ChangeTypeName } from '../store/stored-rows.ts'
import type { Author } from './life-step.ts'
import type { FieldChange, PsaEntity } from './psa-entity.ts'

/** Something that happened to an entity, before Neo has heard of it. */
export type PsaEvent = {
  entity: PsaEntity
  changeType: ChangeTypeName
  author: Author
  atMs: number
  /** What changed, where the PSA says so. */
  trail: readonly FieldChange[] | null
  /** The one workflow that it is for, where a person or another workflow has asked for that one. */
  workflowId: number | null
}
