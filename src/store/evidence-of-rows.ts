import { type CallbackColumns, endOfMatches, firstMatchOf, SHAPE } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { readHead, readMatch } from '~/api/columns/row-reading'
import type { Callback } from '~/api/contract/callback'
import { showsAlternatives } from '~/audit/alternatives'
import { evidenceFrom, type LoadedEvidence } from '~/audit/loaded-evidence'
import { countShapes, shapesOf } from './audit-shapes'
import { matchOfShape } from './match-of-shape'
import { summariesOf } from './row-summary'

/** By shape, whether its audits show that their workflow has alternatives. */
const shown = new WeakMap<CallbackColumns, boolean[]>()

function alternativesAmong(rows: CallbackRows): ReadonlySet<string> {
  const { columns } = rows
  const shapes = shapesOf(columns)
  const shows = shown.get(columns) ?? []
  shown.set(columns, shows)
  for (let shape = shows.length; shape < shapes.length; shape += 1)
    shows.push(showsAlternatives(matchOfShape(columns, shape)))
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
