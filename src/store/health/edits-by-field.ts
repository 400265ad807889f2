import { type CallbackColumns, HEAD, headOf } from '~/api/columns/callback-columns'
import type { RuleEdit } from '~/audit/rule-edit'
import { editsInSeries } from '~/audit/rule-edit-series'
import {
  isThroughFilter,
  type ObservedField,
  observedFields,
  type ObservedFields,
  type RuleObservation,
} from '~/audit/rule-observation'
import { matchOfShape } from '~/store/match-of-shape'
import { tellingAudits, type TimedAudit } from './telling-audits'
import type { WorkflowAudits } from './workflow-audits'

/** What all audits of one shape show of the rule, by field. */
type FieldsOfShape = ReadonlyMap<number, readonly ObservedField[]>

function fieldsByShape({ columns, tally }: WorkflowAudits): FieldsOfShape {
  const seen: ObservedFields = new Map()
  return new Map(
    tally.shapes.map((shape) => [shape, observedFields(matchOfShape(columns, shape).details?.comparisons ?? [], seen)]),
  )
}

/** Fields that were asked with more than one operator, or with more than one set of rule values: most rules have none. */
function fieldsThatDiffer(fieldsOf: FieldsOfShape): string[] {
  const asked = new Map<string, Set<string>>()
  for (const { fieldName, checks } of [...fieldsOf.values()].flat()) {
    const states = asked.get(fieldName) ?? new Set<string>()
    asked.set(fieldName, states)
    for (const { label, valuesKey } of checks) states.add(`${label}\n${valuesKey}`)
  }
  return [...asked].flatMap(([fieldName, states]) => (states.size > 1 ? [fieldName] : []))
}

/** By when the rule was read, as far as the record tells; not in the order of that yet. */
function timedAudits({ columns, rows, places }: WorkflowAudits, fieldsOf: FieldsOfShape): TimedAudit[] {
  const shapes = columns.matchShapes.values
  const { list } = columns.texts
  const eventKeys = new Map<number, string>()
  const timed: TimedAudit[] = []
  for (const [index, row] of rows.entries()) {
    const shape = shapes[places[index] ?? 0] ?? 0
    if (fieldsOf.get(shape)?.length === 0) continue
    const earliestMs = columns.createdMs[row] ?? NaN
    const finishedMs = columns.finishedMs[row] ?? NaN
    const entityType = headOf(columns, row, HEAD.entityType)
    const changeType = headOf(columns, row, HEAD.changeType)
    const event = entityType * list.length + changeType
    const eventKey = eventKeys.get(event) ?? `${list[entityType] ?? ''} ${list[changeType] ?? ''}`
    eventKeys.set(event, eventKey)
    // The two clocks may differ: a finish before the event says nothing.
    const latestMs = finishedMs > earliestMs ? finishedMs : earliestMs
    timed.push({ callbackId: columns.callbackIds[row] ?? '', shape, earliestMs, latestMs, eventKey })
  }
  return timed
}

type ShownOfField = Omit<RuleObservation, 'callbackId' | 'earliestMs' | 'latestMs' | 'eventKey'>

/** By shape, what its audits show of the field. */
function shownOfField(columns: CallbackColumns, fieldsOf: FieldsOfShape, fieldName: string): Map<number, ShownOfField> {
  const shown = new Map<number, ShownOfField>()
  for (const [shape, fields] of fieldsOf) {
    const checks = fields.find((field) => field.fieldName === fieldName)?.checks
    if (!checks) continue
    const match = matchOfShape(columns, shape)
    const { workflowId, workflowName } = match
    const read = match.details?.comparisons ?? []
    shown.set(shape, { workflowId, workflowName, fieldName, isThroughFilter: isThroughFilter(match), checks, read })
  }
  return shown
}

/** The rule edits that the audits prove, one field after the other, so that who takes them may stop in between. */
export function* editsByField(audits: WorkflowAudits): Generator<RuleEdit[], void> {
  const fieldsOf = fieldsByShape(audits)
  const differing = fieldsThatDiffer(fieldsOf)
  if (differing.length === 0) return
  yield []
  const timed = timedAudits(audits, fieldsOf)
  yield []
  timed.sort((a, b) => a.latestMs - b.latestMs || a.earliestMs - b.earliestMs)
  yield []
  for (const fieldName of differing) {
    const shown = shownOfField(audits.columns, fieldsOf, fieldName)
    const observations: RuleObservation[] = []
    for (const { callbackId, shape, earliestMs, latestMs, eventKey } of tellingAudits(timed, shown)) {
      const ofShape = shown.get(shape)
      if (!ofShape) continue
      const { workflowId, workflowName, isThroughFilter: isThrough, checks, read } = ofShape
      observations.push({
        callbackId,
        workflowId,
        workflowName,
        fieldName,
        earliestMs,
        latestMs,
        isThroughFilter: isThrough,
        checks,
        eventKey,
        read,
      })
    }
    yield editsInSeries(observations)
  }
}
