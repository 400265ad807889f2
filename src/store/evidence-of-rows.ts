import { type CallbackColumns, CHECK, endOfMatches, firstMatchOf, SHAPE } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { readHead, readMatch } from '~/api/columns/row-reading'
import type { Callback, Match } from '~/api/contract/callback'
import { showsAlternatives } from '~/audit/alternatives'
import { evidenceFrom, type LoadedEvidence } from '~/audit/loaded-evidence'
import { type AuditShape, countShapes, shapesOf } from './audit-shapes'
import { summariesOf } from './row-summary'

/**
 * An audit of the shape. In the place of each recorded value stands the variant of its field: within an audit two checks
 * of a field have the same value where they have the same variant.
 */
function matchOfShape({ texts, values, fields, checks }: CallbackColumns, shape: AuditShape): Match {
  const { workflowId, workflowName, matched, error, category, held } = shape
  const text = (id: number) => texts.list[id] ?? ''
  const comparisons = Array.from(shape.checks, (check, index) => {
    const start = checks.startOf(check)
    const part = (place: number) => checks.items.values[start + place] ?? 0
    const field = fields.startOf(part(CHECK.field))
    return {
      fieldName: text(fields.items.values[field] ?? 0),
      operator: text(part(CHECK.operator)),
      ruleValue: values.list[part(CHECK.ruleValue)],
      fieldValue: fields.items.values[field + 1] ?? 0,
      isMatch: held[index] === 1,
    }
  })
  // What records no structured reason has no checks either, and of those alone is asked here.
  const details = { category, eventType: null, comparisons }
  return { workflowId, workflowName, matched, error, matchReason: '', details }
}

/** By shape, whether its audits show that their workflow has alternatives. */
const shown = new WeakMap<CallbackColumns, boolean[]>()

function alternativesAmong(rows: CallbackRows): ReadonlySet<string> {
  const { columns } = rows
  const shapes = shapesOf(columns)
  const shows = shown.get(columns) ?? []
  shown.set(columns, shows)
  for (const shape of shapes.slice(shows.length)) shows.push(showsAlternatives(matchOfShape(columns, shape)))
  const counts = countShapes(rows)
  const found = shapes.filter((_, shape) => shows[shape] === true && (counts[shape] ?? 0) > 0)
  return new Set(found.map(({ workflowId }) => workflowId))
}

function newestAmong({ columns, order }: CallbackRows, workflowId: string, atMost: number): Callback[] {
  const workflow = columns.texts.known(workflowId)
  if (workflow === undefined) return []
  const { audited } = summariesOf(columns)
  const hasWorkflow = audited.setsWithAnyOf([workflow])
  const { shapes } = columns
  const isOfWorkflow = (at: number) =>
    shapes.items.values[shapes.startOf(columns.matchShapes.values[at] ?? 0) + SHAPE.workflowId] === workflow
  const found: Callback[] = []
  for (const row of order) {
    if (hasWorkflow[audited.ofRow.values[row] ?? 0] !== 1) continue
    const end = endOfMatches(columns, row)
    let at = firstMatchOf(columns, row)
    while (at < end && !isOfWorkflow(at)) at += 1
    found.push({ ...readHead(columns, row), workflowMatches: [readMatch(columns, row, at)] })
    if (found.length === atMost) break
  }
  return found
}

/** What loaded rows together show of the workflows' rules; `rows` newest first. */
export function evidenceOf(rows: CallbackRows): LoadedEvidence {
  return evidenceFrom(alternativesAmong(rows), (workflowId, atMost) => newestAmong(rows, workflowId, atMost))
}
