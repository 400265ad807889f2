import type { Callback } from '~/api/contract/callback'
import { categoryTerm, stateTerm } from '~/audit/glossary'
import { outcomeWord } from '~/audit/outcome'
import type { RowFilter } from '~/store/row-filter'
import { workflowNameIn } from '~/callbacks/workflow/workflow-name'

/** The filters on loaded rows that are on, one sentence part each. */
export function rowFilterInWords(filter: RowFilter, rows: readonly Callback[]): string[] {
  const lists: [name: string, words: string[]][] = [
    ['Outcome', filter.outcomes.map((outcome) => outcomeWord(outcome).word)],
    ['State', filter.states.map((state) => stateTerm(state).label)],
    ['Category', filter.categories.map((category) => categoryTerm(category).label)],
    ['With workflow', filter.workflowIds.map((id) => workflowNameIn(rows, id) ?? id)],
    ['Field that did not hold', [...filter.fields]],
  ]
  const parts = lists.filter(([, words]) => words.length > 0).map(([name, words]) => `${name}: ${words.join(' or ')}`)
  return filter.text.trim() === '' ? parts : [...parts, `Text: “${filter.text.trim()}”`]
}
