import type { PlayedRule } from '../../sandbox/simulator/played-workflows.ts'
import type { Callback } from '../../src/api/contract/callback.ts'
import type { RuleEdit } from '../../src/audit/rule-edit.ts'
import { judge, leavesOf } from './rule-tree.ts'

/** One field of one rule that the simulator edited, and when. */
export type PlayedEdit = { workflowId: string; fieldName: string; atMs: number }

/** Rule values by field and operator, both sides of an edit compared. */
function conditionsOf(rule: PlayedRule['versions'][number]['rule']): Map<string, string> {
  const conditions = new Map<string, string>()
  for (const { rule: leaf } of rule ? leavesOf(rule) : []) {
    conditions.set(
      leaf.field,
      `${conditions.get(leaf.field) ?? ''}${leaf.operator}${JSON.stringify(leaf.value)} `,
    )
  }
  return conditions
}

/** How many callbacks show the rule as it was in each of its versions. */
function showings(callbacks: readonly Callback[], workflowId: string, played: PlayedRule): number[] {
  const counts = played.versions.map(() => 0)
  for (const match of callbacks.flatMap(({ workflowMatches }) => workflowMatches ?? [])) {
    if (match.workflowId !== workflowId) continue
    const tree = judge(match, played)?.tree
    const version = played.versions.findIndex(({ rule }) => rule !== null && rule === tree)
    if (version !== -1) counts[version] = (counts[version] ?? 0) + 1
  }
  return counts
}

/** Every edit that was made to a rule and shows in at least one callback before and after it. */
export function playedEdits(
  callbacks: readonly Callback[],
  workflowIds: Iterable<string>,
  ruleOf: (workflowId: string) => PlayedRule,
): PlayedEdit[] {
  return [...workflowIds].flatMap((workflowId) => {
    const played = ruleOf(workflowId)
    if (played.versions.length < 2) return []
    const shown = showings(callbacks, workflowId, played)
    return played.versions.slice(1).flatMap(({ rule, fromMs }, index) => {
      if (!shown[index] || !shown[index + 1]) return []
      const before = conditionsOf(played.versions[index]?.rule ?? null)
      const after = conditionsOf(rule)
      const fields = [...after.keys()].filter(
        (field) => before.has(field) && before.get(field) !== after.get(field),
      )
      return fields.map((fieldName) => ({ workflowId, fieldName, atMs: fromMs }))
    })
  })
}

/** Does the edit that was found name one that was made, in the right stretch of time? */
export function wasPlayed(found: RuleEdit, edits: readonly PlayedEdit[]): boolean {
  return edits.some(
    ({ workflowId, fieldName, atMs }) =>
      workflowId === found.workflowId &&
      fieldName === found.fieldName &&
      found.lastSeenBeforeMs <= atMs &&
      atMs <= found.firstSeenAfterMs,
  )
}
