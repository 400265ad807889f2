import { categoryTerm, stateTerm } from '~/audit/glossary'
import { outcomeWord } from '~/audit/outcome'
import { saidText } from '~/audit/recorded-text'
import type { Matched, RowFilter } from '~/store/row-filter'

type WorkflowNames = ReadonlyMap<string, string>
type Named = [name: string, words: readonly string[]]

/** The filters on that are asked of audits, by the names that they have on the screen. */
const AUDIT_FILTERS = {
  categories: 'Category',
  workflowIds: 'With workflow',
  fields: 'Field that did not hold',
} as const

export const MATCHED_WORDS: Record<Matched, string> = {
  'not-started': 'Matched, not started',
  nobody: 'Nobody matched',
}

export const MATCHED_MEANINGS: Record<Matched, string> = {
  'not-started': 'A workflow is recorded as matched and is not in the list of started ones.',
  nobody: 'Workflows were evaluated. None of them is recorded as matched, and none started.',
}

/** What choosing in one of these filters means beside the others that are on; null where none is. */
export function sameMatchHint(filter: RowFilter, chosenIn: keyof typeof AUDIT_FILTERS): string | null {
  const others: string[] = (['categories', 'workflowIds', 'fields'] as const)
    .filter((kind) => kind !== chosenIn && filter[kind].length > 0)
    .map((kind) => AUDIT_FILTERS[kind])
  if (filter.matched === 'not-started') others.push(MATCHED_WORDS['not-started'])
  if (others.length === 0) return null
  return `One and the same match has to fit this and ${others.map((name) => `“${name}”`).join(' and ')}.`
}

function parts(lists: readonly Named[]): string[] {
  return lists.filter(([, words]) => words.length > 0).map(([name, words]) => `${name}: ${words.join(' or ')}`)
}

/** The filters on loaded rows that are on, one sentence part each; what is asked of one match stands together. */
export function rowFilterInWords(filter: RowFilter, names: WorkflowNames): string[] {
  const { matched } = filter
  const ofMatch = parts([
    ['Match', matched === 'not-started' ? [MATCHED_WORDS[matched]] : []],
    [AUDIT_FILTERS.categories, filter.categories.map((category) => categoryTerm(category).label)],
    [AUDIT_FILTERS.workflowIds, filter.workflowIds.map((id) => names.get(id) ?? id)],
    [AUDIT_FILTERS.fields, filter.fields],
  ])
  const text = filter.text.trim()
  return [
    ...parts([
      ['Outcome', filter.outcomes.map((outcome) => outcomeWord(outcome).word)],
      ['State', filter.states.map((state) => stateTerm(state).label)],
      ['Matches', matched === 'nobody' ? [MATCHED_WORDS[matched]] : []],
    ]),
    ...(ofMatch.length > 1 ? [`in one and the same match ${ofMatch.join(', ')}`] : ofMatch),
    ...(text === '' ? [] : [`Text: “${text}”`]),
  ].map(saidText)
}
