import { parseInstant } from '~/lib/instant'
import type { WireCallback } from './callback'
import { changeTypeName } from './change-type'
import { isId, isRecord, isTextOrMissing, unreadable, type WireIssue, type WireRecord, wrong } from './wire-issue'

/** Reads one field after the other, and keeps the first thing that is not as the contract says. */
class FieldReading {
  issue: WireIssue | null = null
  private readonly wire: WireRecord

  constructor(wire: WireRecord) {
    this.wire = wire
  }

  private found(issue: WireIssue): void {
    this.issue ??= issue
  }

  id(name: string): string {
    const value = this.wire[name]
    if (isId(value)) return String(value)
    this.found(wrong('text or a number', name))
    return ''
  }

  idOrNull(name: string): string | null {
    return this.wire[name] == null ? null : this.id(name)
  }

  text(name: string): string | null {
    const value = this.wire[name]
    if (isTextOrMissing(value)) return value ?? null
    this.found(wrong('string', name))
    return null
  }

  instant(name: string): number {
    const value = this.wire[name]
    const ms = typeof value === 'string' ? parseInstant(value) : null
    if (ms !== null) return ms
    this.found(typeof value === 'string' ? unreadable('not an ISO-8601 date and time', name) : wrong('string', name))
    return NaN
  }

  instantOrNull(name: string): number | null {
    return this.wire[name] == null ? null : this.instant(name)
  }

  list(name: string): readonly unknown[] | null {
    const value = this.wire[name]
    if (value == null || Array.isArray(value)) return value ?? null
    this.found(wrong('array', name))
    return null
  }

  ids(name: string): string[] {
    const list = this.list(name) ?? []
    const ids: string[] = []
    for (let index = 0; index < list.length; index += 1) {
      const id = list[index]
      if (isId(id)) ids.push(String(id))
      else this.found(wrong('text or a number', name, index))
    }
    return ids
  }
}

/**
 * A wire row but for its audits, or what is wrong with it. Tolerant where the documents contradict each other (see
 * docs/contract.md), strict about what a row cannot do without: its id, its entity and its time.
 */
export function readCallback(row: unknown): WireCallback | WireIssue {
  if (!isRecord(row)) return wrong('object')
  const read = new FieldReading(row)
  const callback: WireCallback = {
    callbackId: read.id('callback_id'),
    state: read.text('state')?.toUpperCase() ?? 'UNKNOWN',
    entityType: read.text('entity_type')?.toLowerCase() ?? 'unknown',
    // A row without a readable change type is still worth showing.
    changeType: changeTypeName(row.change_type) ?? 'UNKNOWN',
    entityId: read.id('entity_id'),
    entityNumber: read.idOrNull('entity_number'),
    createdInPsaAtMs: read.instant('created_in_psa_at'),
    finishedProcessingAtMs: read.instantOrNull('finished_processing_at'),
    matcherRunId: read.idOrNull('matcher_run_id'),
    startedWorkflowIds: read.ids('started_workflow_ids'),
    failedToMatchWorkflowIds: read.ids('failed_to_match_workflow_ids'),
    errorMessage: read.text('error_message'),
    wireMatches: read.list('workflow_matches'),
  }
  if (read.issue !== null) return read.issue
  // Without an id a row could not be told from its own newer version.
  return callback.callbackId === '' ? { ...wrong('string', 'callback_id'), code: 'too_small' } : callback
}
