import type { PsaEntity } from './psa-entity.ts'

/** When which workflow last ran on which entity; forgotten together with the entity. */
export class RunHistory {
  private readonly runs = new WeakMap<PsaEntity, Map<number, number>>()

  lastRunAtMs(workflowId: number, entity: PsaEntity): number | undefined {
    return this.runs.get(entity)?.get(workflowId)
  }

  ran(workflowId: number, entity: PsaEntity, atMs: number): void {
    const runs = this.runs.get(entity)
    if (runs === undefined) this.runs.set(entity, new Map([[workflowId, atMs]]))
    else runs.set(workflowId, atMs)
  }

  /** The run did not come about after all. */
  restore(workflowId: number, entity: PsaEntity, previousAtMs: number | undefined): void {
    if (previousAtMs === undefined) this.runs.get(entity)?.delete(workflowId)
    else this.ran(workflowId, entity, previousAtMs)
  }
}
