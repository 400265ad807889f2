import { DOCUMENTED_CATEGORIES, DOCUMENTED_CHANGE_TYPES, DOCUMENTED_STATES } from '~/api/contract/vocabulary'
import { CATEGORY_WORDS } from '~/audit/category-words'
import { DASHBOARD_WORDS } from '~/audit/dashboard-words'
import { GATE_OF_CATEGORY, gateById, GATES, type MarkShape, type Tone } from '~/audit/gate'
import { GATE_MEANINGS } from '~/audit/gate-meanings'
import { categoryTerm, changeTypeTerm, stateTerm } from '~/audit/glossary'
import { OUTCOME_MEANINGS } from '~/audit/meaning-of-outcomes'
import { OUTCOMES } from '~/audit/outcome'
import { type TermKind, termHash } from '~/audit/views/term-link'

export type GlossaryEntry = {
  /** As in the address after #. */
  hash: string
  label: string
  meaning: string
  /** As the API records it; null for words that are this dashboard’s own. */
  recordedName: string | null
  mark: { shape: MarkShape; tone: Tone } | null
  /** More about it, each a sentence or a heading with its text. */
  more: readonly { heading: string; text: string }[]
}
export type GlossarySection = { kind: TermKind; title: string; note: string; entries: readonly GlossaryEntry[] }

const OF_API = 'Recorded by the API, whose documents name them and define none: the meanings are our reading, and “probably” marks what is least certain. One that is not listed here is shown as it was recorded.'

function ownWord(kind: TermKind, id: string, label: string, meaning: string): GlossaryEntry {
  return { hash: termHash(kind, id), label, meaning, recordedName: null, mark: null, more: [] }
}

const gates = GATES.map(({ id, word, mark, tone }): GlossaryEntry => {
  const categories = Object.entries(GATE_OF_CATEGORY).flatMap(([category, gate]) => (gate === id ? [categoryTerm(category).label] : []))
  return {
    ...ownWord('gate', id, word, GATE_MEANINGS[id]),
    mark: { shape: mark, tone },
    more: categories.length === 0 ? [] : [{ heading: 'Categories', text: categories.join(', ') }],
  }
})

const categories = DOCUMENTED_CATEGORIES.map((category): GlossaryEntry => {
  const { label, meaning, advice } = CATEGORY_WORDS[category]
  const gate = category === 'matched' ? 'Started, or Matched, not started' : gateById(GATE_OF_CATEGORY[category]).word
  return {
    ...ownWord('category', category, label, meaning),
    recordedName: category,
    more: [
      { heading: 'Gate', text: gate },
      { heading: 'What to look at', text: advice },
    ],
  }
})

const outcomes = OUTCOMES.map(
  ({ id, word, mark, tone }): GlossaryEntry => ({
    ...ownWord('outcome', id, word, OUTCOME_MEANINGS[id]),
    mark: { shape: mark, tone },
  }),
)

const recordedTerms = (kind: TermKind, names: readonly string[], termOf: typeof stateTerm) =>
  names.map((name): GlossaryEntry => {
    const { label, meaning } = termOf(name)
    return { ...ownWord(kind, name, label, meaning), recordedName: name }
  })

/** Every word that the dashboard shows for what is recorded, and what it means. */
export const GLOSSARY: readonly GlossarySection[] = [
  {
    kind: 'gate',
    title: 'Gates: what became of one workflow on one callback',
    note: 'Ours: a grouping of what is recorded. A gate never says more than the category, the flags and the lists do.',
    entries: gates,
  },
  { kind: 'category', title: 'Categories: what a match says of itself', note: OF_API, entries: categories },
  {
    kind: 'outcome',
    title: 'Outcomes: what became of a callback',
    note: 'Ours: from the recorded state and the list of started workflows.',
    entries: outcomes,
  },
  { kind: 'state', title: 'States of a callback', note: OF_API, entries: recordedTerms('state', DOCUMENTED_STATES, stateTerm) },
  {
    kind: 'change',
    title: 'Change types',
    note: 'Recorded by the API. The last three come from Neo itself, the others from the PSA. One that is not listed here is shown as it was recorded.',
    entries: recordedTerms('change', DOCUMENTED_CHANGE_TYPES, changeTypeTerm),
  },
  {
    kind: 'word',
    title: 'Words of this dashboard',
    note: '',
    entries: DASHBOARD_WORDS.map(({ id, label, meaning }) => ownWord('word', id, label, meaning)),
  },
]

/** The entry that a hash names, else the section of its kind, else null: a value that nobody documented has no entry. */
export function glossaryPlace(hash: string): string | null {
  const section = GLOSSARY.find(({ kind }) => hash === termHash(kind, null) || hash.startsWith(`${termHash(kind, null)}-`))
  if (!section) return null
  return section.entries.some((entry) => entry.hash === hash) ? hash : termHash(section.kind, null)
}

/** Sections with the entries that hold every typed word; sections without any are left out. */
export function glossaryWith(typed: string): readonly GlossarySection[] {
  const words = typed.trim().toLowerCase().split(/\s+/)
  return GLOSSARY.map((section) => ({
    ...section,
    entries: section.entries.filter(({ label, meaning, recordedName, more }) => {
      const text = [label, meaning, recordedName, ...more.map((line) => line.text)].join(' ').toLowerCase()
      return words.every((word) => text.includes(word))
    }),
  })).filter(({ entries }) => entries.length > 0)
}
